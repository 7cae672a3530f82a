// Drives a simulator with npm `masto`. Arguments: address, token of the brand's account, token of somebody else's. Prints one line a step and exits with 1 on the first that fails.
import assert from 'node:assert/strict';
import { createOAuthAPIClient, createRestAPIClient, createStreamingAPIClient } from 'masto';

const [url, brandToken, otherToken] = process.argv.slice(2);
const brand = createRestAPIClient({ url, accessToken: brandToken });
const other = createRestAPIClient({ url, accessToken: otherToken });
const anyone = createRestAPIClient({ url });
let steps = 0;

async function step(name, body) {
  try {
    await body();
    steps++;
    console.log(`ok ${name}`);
  } catch (problem) {
    console.error(`not ok ${name}: ${problem.stack}`);
    process.exit(1);
  }
}

let me;
let customer;

await step('an application registers and gets a token of its own', async () => {
  const app = await anyone.v1.apps.create({ clientName: 'masto check', redirectUris: 'urn:ietf:wg:oauth:2.0:oob', scopes: 'read write' });
  const oauth = createOAuthAPIClient({ url });
  const token = await oauth.token.create({ clientId: app.clientId, clientSecret: app.clientSecret, grantType: 'client_credentials', redirectUri: 'urn:ietf:wg:oauth:2.0:oob', scope: 'read' });
  const verified = await createRestAPIClient({ url, accessToken: token.accessToken }).v1.apps.verifyCredentials();
  assert.equal(verified.name, 'masto check');
});

await step('the instance describes itself in both versions', async () => {
  assert.equal((await anyone.v2.instance.fetch()).configuration.statuses.maxCharacters, 500);
  assert.ok((await anyone.v1.instance.fetch()).stats.userCount > 10);
});

await step('credentials are verified', async () => {
  me = await brand.v1.accounts.verifyCredentials();
  customer = await other.v1.accounts.verifyCredentials();
  assert.equal(me.acct, 'luwei');
  assert.ok(me.source);
  assert.ok(!Number.isNaN(Date.parse(me.createdAt)));
});

let complaint;
await step('a complaint arrives as a notification', async () => {
  complaint = await other.v1.statuses.create({ status: '@luwei my #kettle drips', visibility: 'public' });
  const [newest] = await brand.v1.notifications.list({ types: ['mention'], limit: 1 });
  assert.equal(newest.type, 'mention');
  assert.equal(newest.status.id, complaint.id);
  assert.equal(newest.account.id, customer.id);
});

let reply;
await step('an answer with an idempotency key is stored once', async () => {
  const body = { status: `@${customer.acct} sorry, we look into it ^AB`, inReplyToId: complaint.id };
  const meta = { requestInit: { headers: { 'Idempotency-Key': 'one' } } };
  reply = await brand.v1.statuses.create(body, meta);
  const again = await brand.v1.statuses.create(body, meta);
  assert.equal(again.id, reply.id);
  const { descendants } = await anyone.v1.statuses.$select(complaint.id).context.fetch();
  assert.equal(descendants.filter(s => s.account.id === me.id).length, 1);
});

await step('timelines page to their end without a repetition', async () => {
  const seen = new Set();
  let count = 0;
  for await (const page of anyone.v1.timelines.public.list({ limit: 40 })) {
    for (const status of page) { seen.add(status.id); count++; }
    if (page.length === 0) break;
  }
  assert.ok(count > 50);
  assert.equal(seen.size, count);
});

await step('home, hashtag and search answer', async () => {
  assert.ok(Array.isArray(await brand.v1.timelines.home.list({ limit: 5 })));
  assert.equal((await anyone.v1.timelines.tag.$select('kettle').list({ limit: 1 }))[0].id, complaint.id);
  const found = await brand.v2.search.list({ q: 'drips', type: 'statuses' });
  assert.ok(found.statuses.some(s => s.id === complaint.id));
  assert.equal((await brand.v1.accounts.lookup({ acct: customer.acct })).id, customer.id);
});

await step('favourites and boosts are counted and listed', async () => {
  const status = brand.v1.statuses.$select(complaint.id);
  assert.equal((await status.favourite()).favourited, true);
  assert.equal((await status.reblog()).reblog.id, complaint.id);
  assert.deepEqual((await status.rebloggedBy.list()).map(a => a.id), [me.id]);
  assert.equal((await status.unfavourite()).favourited, false);
  assert.equal((await status.unreblog()).reblogged, false);
});

await step('people follow and relationships tell', async () => {
  const account = brand.v1.accounts.$select(customer.id);
  assert.equal((await account.follow()).following, true);
  assert.equal((await brand.v1.accounts.relationships.fetch({ id: [customer.id] }))[0].following, true);
  assert.ok((await account.followers.list({ limit: 80 })).some(a => a.id === me.id));
  assert.equal((await account.unfollow()).following, false);
});

await step('pictures are uploaded and described', async () => {
  const file = new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47])], { type: 'image/png' });
  const media = await brand.v2.media.create({ file, description: 'a kettle' });
  const status = await brand.v1.statuses.create({ status: 'see', mediaIds: [media.id] });
  assert.equal(status.mediaAttachments[0].description, 'a kettle');
});

await step('a private word makes a conversation', async () => {
  const direct = await brand.v1.statuses.create({ status: `@${customer.acct} between us`, visibility: 'direct' });
  const [conversation] = await other.v1.conversations.list({ limit: 1 });
  assert.equal(conversation.lastStatus.id, direct.id);
});

await step('a status is corrected and removed', async () => {
  const status = await brand.v1.statuses.create({ status: 'frist' });
  assert.equal((await brand.v1.statuses.$select(status.id).update({ status: 'first' })).content, '<p>first</p>');
  await brand.v1.statuses.$select(status.id).remove();
  await assert.rejects(brand.v1.statuses.$select(status.id).fetch(), { name: 'MastoHttpError', statusCode: 404 });
});

await step('the stream tells of a mention while it happens', async () => {
  const streaming = createStreamingAPIClient({ streamingApiUrl: url, accessToken: brandToken });
  const events = streaming.user.subscribe();
  const waiting = (async () => {
    for await (const event of events) if (event.event === 'notification') return event.payload;
  })();
  const timer = setInterval(() => { other.v1.statuses.create({ status: `@luwei are you there? ${Date.now()}` }); }, 300);
  const notice = await waiting;
  clearInterval(timer);
  assert.equal(notice.account.id, customer.id);
  streaming.close();
});

await step('a wrong token is an error that the client understands', async () => {
  await assert.rejects(async () => { await createRestAPIClient({ url, accessToken: 'nonsense' }).v1.timelines.home.list(); }, { name: 'MastoHttpError', statusCode: 401 });
});

console.log(`${steps} steps`);
process.exit(0);
