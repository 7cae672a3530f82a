/** A refusal of the server, with the stable code that the console translates. */
export interface ProblemBody {
  title?: string;
  status?: number;
  detail?: string;
  code?: string;
  field?: string;
  errors?: { field: string; code: string; detail: string }[];
  [extra: string]: unknown;
}

export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly body: ProblemBody,
  ) {
    super(body.detail ?? body.title ?? body.code ?? `HTTP ${status}`);
    this.name = 'Problem';
  }

  get code(): string {
    return this.body.code ?? (this.status === 0 ? 'console.offline' : `http.${this.status}`);
  }
}

export const isProblem = (error: unknown, code?: string): error is Problem =>
  error instanceof Problem && (code === undefined || error.code === code);
