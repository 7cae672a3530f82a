import { Problem, type ProblemBody } from './problem';

export type Query = Record<string, string | number | boolean | null | undefined>;

const root = '/api/v1';
let onSessionLost: () => void = () => undefined;

/** What to do when the server no longer knows the session. */
export function whenSessionLost(action: () => void) {
  onSessionLost = action;
}

interface Options {
  query?: Query | undefined;
  body?: unknown;
  version?: number | undefined;
  /** Same key, same effect: a create that is sent again makes nothing new. */
  idempotencyKey?: string | undefined;
  signal?: AbortSignal | undefined;
}

export const address = (path: string, query?: Query) => {
  const pairs = Object.entries(query ?? {}).filter(
    ([, value]) => value !== null && value !== undefined && value !== '',
  );
  const search = new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString();
  return `${root}${path}${search ? `?${search}` : ''}`;
};

async function send<T>(method: string, path: string, options: Options = {}): Promise<T> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (method !== 'GET') headers['x-millpond'] = '1';
  if (options.version !== undefined) headers['if-match'] = `"${options.version}"`;
  if (options.idempotencyKey) headers['idempotency-key'] = options.idempotencyKey;
  let body: BodyInit | undefined;
  if (options.body instanceof FormData) body = options.body;
  else if (options.body !== undefined) {
    headers['content-type'] = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
    body = JSON.stringify(options.body);
  }

  let response: Response;
  try {
    response = await fetch(address(path, options.query), {
      method,
      headers,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body }),
      ...(options.signal ? { signal: options.signal } : {}),
    });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw new Problem(0, { code: 'console.offline' });
  }
  const text = await response.text();
  if (response.ok) return (text ? JSON.parse(text) : undefined) as T;

  const problem = new Problem(response.status, parseProblem(text));
  if (response.status === 401 && problem.code === 'session.required') onSessionLost();
  throw problem;
}

function parseProblem(text: string): ProblemBody {
  try {
    return JSON.parse(text) as ProblemBody;
  } catch {
    return text ? { detail: text.slice(0, 300) } : {};
  }
}

export const api = {
  get: <T>(path: string, query?: Query, signal?: AbortSignal) => send<T>('GET', path, { query, signal }),
  post: <T>(path: string, body?: unknown, options?: Options) => send<T>('POST', path, { ...options, body: body ?? {} }),
  put: <T>(path: string, body?: unknown, options?: Options) => send<T>('PUT', path, { ...options, body: body ?? {} }),
  patch: <T>(path: string, body: unknown, version?: number) => send<T>('PATCH', path, { body, version }),
  delete: <T>(path: string, body?: unknown) => send<T>('DELETE', path, { body }),
};

export interface Page<T> {
  items: T[];
  next: string | null;
}
