const base = document.body.dataset.base;
const $ = id => document.getElementById(id);
const REFRESH = 1500;

const words = {
  en: {
    title: 'Heron Town', subtitle: 'a simulated town at Mastodon and Weibo', people: 'people', posts: 'posts', hour: 'last hour', sends: 'sent by clients',
    write: 'Write as somebody of the town', network: 'Network', who: 'Who', what: 'What', privately: 'privately, to the brand', post: 'Post',
    complain: 'Think of a complaint', ask: 'a question', laud: 'praise', fate: 'Faults on demand', fatehint: 'For whoever calls the networks’ interfaces.',
    ambiguous: 'Store the next, then cut', duplicates: 'Duplicates 30 %', reorder: 'Wrong order 30 %', delay: 'Slow 50 %', truncate: 'Cut the next body',
    late: 'New posts a minute late', calm: 'All well again', trouble: 'A bad batch of flasks', about: 'About the brand', all: 'Everything', dms: 'Private', both: 'Both',
    search: 'Search', loading: 'The town wakes up…', empty: 'Nobody has said anything like this.', lost: 'The simulator does not answer; trying again…',
    reply: 'Reply', cancel: 'Cancel', deleted: 'deleted by its author', edited: 'edited', private: 'private', posted: 'Posted.', failed: 'That did not work: ',
    earlier: n => `${n} earlier answers`, to: 'Answer to', struck: n => `struck ${n}×`, remove: 'end', waves: 'Forty people will complain within the hour.',
    likes: n => `♥ ${n}`, reposts: n => `⟲ ${n}`, now: 'now', min: n => `${n} min`, h: n => `${n} h`,
  },
  zh: {
    title: '鹭镇', subtitle: '住在 Mastodon 和微博上的模拟小镇', people: '居民', posts: '帖子', hour: '近一小时', sends: '客户端发出',
    write: '以镇上某人的身份发言', network: '网络', who: '谁', what: '说什么', privately: '私信给品牌', post: '发布',
    complain: '想一条投诉', ask: '一个问题', laud: '一句夸奖', fate: '按需故障', fatehint: '作用于调用网络接口的程序。',
    ambiguous: '存下一条后断线', duplicates: '重复 30%', reorder: '乱序 30%', delay: '变慢 50%', truncate: '截断下一个响应',
    late: '新帖晚到一分钟', calm: '恢复正常', trouble: '一批问题保温杯', about: '与品牌有关', all: '全部', dms: '私信', both: '全部网络',
    search: '搜索', loading: '小镇正在醒来……', empty: '还没有人这样说过。', lost: '模拟器没有回应,正在重试……',
    reply: '回复', cancel: '取消', deleted: '已被作者删除', edited: '已编辑', private: '私信', posted: '已发布。', failed: '没有成功:',
    earlier: n => `还有 ${n} 条更早的回复`, to: '回复', struck: n => `已触发 ${n} 次`, remove: '结束', waves: '一小时内会有四十人来投诉。',
    likes: n => `♥ ${n}`, reposts: n => `⟲ ${n}`, now: '刚刚', min: n => `${n} 分钟`, h: n => `${n} 小时`,
  },
};

const stored = localStorage.getItem('town-language');
let language = stored ?? (navigator.language.startsWith('zh') ? 'zh' : 'en');
const say = key => words[language][key];

const asked = new URLSearchParams(location.search);
const filter = { view: asked.get('view') ?? 'brand', network: '', q: asked.get('q') ?? '', thread: asked.get('thread') ?? '' };
let version = -1;
let first = true;
let replyTo = null;
const known = new Map();

function translate() {
  document.documentElement.lang = language;
  document.querySelectorAll('[data-t]').forEach(e => { e.textContent = say(e.dataset.t); });
  $('search').placeholder = say('search');
  $('search').setAttribute('aria-label', say('search'));
  $('language').textContent = language === 'zh' ? 'English' : '中文';
  $('language').lang = language === 'zh' ? 'en' : 'zh';
}

async function get(path) {
  const response = await fetch(base + path);
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
}

async function control(method, path, body) {
  const response = await fetch(`${base}/control/${path}`, {
    method, headers: body ? { 'Content-Type': 'application/json' } : {}, body: body && JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(text ? JSON.parse(text).error ?? response.status : response.status);
  return text ? JSON.parse(text) : null;
}

async function refresh() {
  const query = new URLSearchParams({ view: filter.view, version });
  if (filter.network) query.set('network', filter.network);
  if (filter.q) query.set('q', filter.q);
  if (filter.thread) query.set('thread', filter.thread);
  try {
    const town = await get(`/page/timeline?${query}`);
    if (!town.unchanged) show(town);
    version = town.version;
  } catch {
    $('state').hidden = false;
    $('state').textContent = say('lost');
    version = -1;
  }
}

function show(town) {
  const number = new Intl.NumberFormat(language);
  $('people').textContent = number.format(town.people);
  $('posts').textContent = number.format(town.posts);
  $('hour').textContent = number.format(town.lastHour);
  $('sends').textContent = number.format(town.sends);
  $('state').hidden = town.threads.length > 0;
  $('state').textContent = say('empty');
  showFaults(town.faults);

  const list = $('threads');
  const wanted = new Set();
  let before = list.firstElementChild;
  for (const thread of town.threads) {
    const key = thread.post.network + thread.post.id;
    wanted.add(key);
    let item = known.get(key);
    if (!item) known.set(key, item = newThread());
    fill(item, thread, new Date(town.now));
    if (item === before) before = before.nextElementSibling;
    else list.insertBefore(item, before);
  }

  for (const [key, item] of known) {
    if (wanted.has(key)) continue;
    item.remove();
    known.delete(key);
  }

  first = false;
}

function newThread() {
  const item = $('thread').content.firstElementChild.cloneNode(true);
  item.entries = new Map();
  return item;
}

function fill(item, thread, now) {
  const answers = item.querySelector('.answers');
  put(item, item, thread.post, now, answers);
  let more = answers.querySelector('.more');
  if (thread.hidden > 0) {
    if (!more) answers.prepend(more = Object.assign(document.createElement('p'), { className: 'more' }));
    more.textContent = words[language].earlier(thread.hidden);
  } else more?.remove();

  const wanted = new Set([thread.post.id]);
  for (const answer of thread.answers) {
    put(item, answers, answer, now, null);
    wanted.add(answer.id);
  }

  for (const [id, entry] of item.entries) {
    if (wanted.has(id)) continue;
    entry.remove();
    item.entries.delete(id);
  }
}

function put(item, parent, post, now, before) {
  let entry = item.entries.get(post.id);
  const state = JSON.stringify([post, language, age(new Date(post.at), now)]);
  if (!entry) {
    entry = $('entry').content.firstElementChild.cloneNode(true);
    if (!first) entry.classList.add('fresh');
    entry.querySelector('.reply').addEventListener('click', () => answerTo(post));
    parent.insertBefore(entry, before);
    item.entries.set(post.id, entry);
  }

  if (entry.state === state) return;
  entry.state = state;
  entry.dataset.depth = post.depth;
  entry.classList.toggle('ours', post.ours);
  entry.classList.toggle('deleted', post.deleted);
  const image = entry.querySelector('img');
  image.src = `${base}/page/faces/${post.face}.svg`;
  entry.querySelector('b').textContent = post.name;
  entry.querySelector('.handle').textContent = post.handle === post.name ? '' : `@${post.handle}`;
  const mark = entry.querySelector('.mark');
  mark.textContent = post.depth === 0 ? (post.network === 'Weibo' ? '微博' : 'Mastodon') : post.private ? say('private') : '';
  mark.className = `mark ${post.network}`;
  const time = entry.querySelector('time');
  time.dateTime = post.at;
  time.title = new Date(post.at).toLocaleString(language);
  time.textContent = age(new Date(post.at), now) + (post.edited ? ` · ${say('edited')}` : '');
  const text = entry.querySelector('.text');
  text.lang = post.language;
  text.replaceChildren(...(post.deleted ? [say('deleted')] : marked(post)));
  const quote = entry.querySelector('blockquote');
  quote.hidden = !post.of;
  quote.textContent = post.of ?? '';
  entry.querySelector('.likes').textContent = post.likes ? words[language].likes(post.likes) : '';
  entry.querySelector('.reposts').textContent = post.reposts ? words[language].reposts(post.reposts) : '';
  const reply = entry.querySelector('.reply');
  reply.textContent = say('reply');
  reply.hidden = post.deleted;
  reply.setAttribute('aria-label', `${say('reply')}: ${post.name}`);
}

function marked(post) {
  const pattern = post.network === 'Weibo' ? /(@[\p{L}\p{N}_-]+|#[^#\n]{1,38}#)/u : /(@[A-Za-z0-9_]+|#[\p{L}\p{N}_]+)/u;
  return post.text.split(pattern).map((part, index) => {
    if (index % 2 === 0) return part;
    return Object.assign(document.createElement('span'), { className: part[0] === '@' ? 'at' : 'tag', textContent: part });
  });
}

function age(at, now) {
  const minutes = Math.floor((now - at) / 60000);
  if (minutes < 1) return say('now');
  if (minutes < 60) return words[language].min(minutes);
  if (minutes < 24 * 60) return words[language].h(Math.floor(minutes / 60));
  return at.toLocaleDateString(language, { month: 'short', day: 'numeric' });
}

function showFaults(faults) {
  $('inforce').replaceChildren(...faults.map(fault => {
    const item = document.createElement('li');
    const share = fault.calls ? `× ${fault.calls}` : `${Math.round(fault.probability * 100)} %`;
    item.append(`${fault.kind} ${share}, ${words[language].struck(fault.struck)}`);
    const end = Object.assign(document.createElement('button'), { type: 'button', className: 'quiet', textContent: say('remove') });
    end.addEventListener('click', () => act(() => control('DELETE', `faults/${fault.id}`)));
    item.append(end);
    return item;
  }));
}

async function act(deed, done) {
  const said = $('said');
  try {
    await deed();
    said.className = 'said';
    said.textContent = done ?? '';
  } catch (problem) {
    said.className = 'said bad';
    said.textContent = say('failed') + problem.message;
  }

  version = -1;
  await refresh();
}

const network = () => document.querySelector('input[name=network]:checked').value;

async function names() {
  const people = await get(`/page/people?network=${network()}&q=`);
  $('names').replaceChildren(...people.map(p => Object.assign(document.createElement('option'), { value: p.handle, label: p.name })));
  if (!people.some(p => p.handle === $('person').value)) $('person').value = people[Math.floor(Math.random() * people.length)]?.handle ?? '';
}

function answerTo(post) {
  replyTo = post;
  const box = $('replying');
  box.hidden = !post;
  if (!post) return;
  box.querySelector('span').textContent = `${say('to')} @${post.handle}: ${post.text.slice(0, 60)}`;
  document.querySelector(`input[name=network][value=${post.network}]`).checked = true;
  names();
  if (post.network === 'Mastodon' && !$('text').value) $('text').value = `@${post.handle} `;
  $('text').focus();
}

$('write').addEventListener('submit', event => {
  event.preventDefault();
  const official = network() === 'Weibo' ? '鹭苇' : 'luwei';
  act(async () => {
    await control('POST', 'posts', {
      network: network().toLowerCase(), person: $('person').value, text: $('text').value,
      replyTo: replyTo ? replyTo.id : null, to: $('private').checked ? official : null,
    });
    $('text').value = '';
    answerTo(null);
  }, say('posted'));
});

document.querySelectorAll('[data-idea]').forEach(button => button.addEventListener('click', async () => {
  const idea = await get(`/page/idea?network=${network()}&intent=${button.dataset.idea}`);
  $('person').value = idea.handle;
  $('text').value = idea.text;
  $('text').focus();
}));

document.querySelectorAll('[data-fault]').forEach(button => button.addEventListener('click', () => act(() => control('POST', 'faults', {
  kind: button.dataset.fault,
  calls: button.dataset.calls ? Number(button.dataset.calls) : null,
  probability: button.dataset.share ? Number(button.dataset.share) : null,
  milliseconds: button.dataset.ms ? Number(button.dataset.ms) : null,
}))));

document.querySelectorAll('.tabs').forEach(group => group.addEventListener('click', event => {
  const chosen = event.target.closest('button');
  if (!chosen) return;
  group.querySelectorAll('button').forEach(b => b.setAttribute('aria-pressed', String(b === chosen)));
  filter[group.dataset.name] = chosen.dataset.value;
  filter.thread = '';
  version = -1;
  first = true;
  refresh();
}));

let typing;
$('search').addEventListener('input', () => {
  clearTimeout(typing);
  typing = setTimeout(() => {
    filter.q = $('search').value.trim();
    filter.thread = '';
    version = -1;
    first = true;
    refresh();
  }, 250);
});

$('language').addEventListener('click', () => {
  language = language === 'zh' ? 'en' : 'zh';
  localStorage.setItem('town-language', language);
  translate();
  version = -1;
  refresh();
});

document.querySelectorAll('input[name=network]').forEach(i => i.addEventListener('change', names));
$('replying').querySelector('button').addEventListener('click', () => answerTo(null));
$('calm').addEventListener('click', () => act(() => control('DELETE', 'faults')));
$('trouble').addEventListener('click', () => act(() => control('POST', 'trouble', { product: 'thermos', posts: 40, minutes: 60 }), say('waves')));

translate();
$('search').value = filter.q;
document.querySelectorAll('.tabs[data-name=view] button').forEach(b => b.setAttribute('aria-pressed', String(b.dataset.value === filter.view)));
names();
await refresh();
setInterval(() => { if (!document.hidden) refresh(); }, REFRESH);
