/* Millpond web chat. One tag: <script src=".../chat/widget.js" data-account="..." async></script>
   Options on the tag: data-lang (zh, en), data-user, data-user-name, data-user-email, data-user-signature. */
(function () {
  'use strict';
  var tag = document.currentScript || document.querySelector('script[data-account][src*="/chat/widget.js"]');
  if (!tag || window.__millpondChat) return;
  window.__millpondChat = true;

  var account = tag.getAttribute('data-account');
  var base = new URL(tag.src, location.href).origin + new URL(tag.src, location.href).pathname.replace(/widget\.js$/, '') + encodeURIComponent(account);
  var lang = (tag.getAttribute('data-lang') || document.documentElement.lang || navigator.language || 'en').toLowerCase().indexOf('zh') === 0 ? 'zh' : 'en';
  var words = {
    zh: { open: '打开聊天', close: '关闭聊天', write: '输入消息', send: '发送', you: '您', us: '客服', offline: '连接中断，正在重连…', failed: '未发送，点击重试', tooFast: '发送太快，请稍候', unread: ' 条新消息', unreadOne: ' 条新消息', hello: '您好，有什么可以帮您？', refused: '此处无法使用聊天' },
    en: { open: 'Open chat', close: 'Close chat', write: 'Write a message', send: 'Send', you: 'You', us: 'Support', offline: 'Connection lost, reconnecting…', failed: 'Not sent. Click to try again', tooFast: 'Too fast, please wait a moment', unread: ' new messages', unreadOne: ' new message', hello: 'Hello. How can we help?', refused: 'The chat is not available here' }
  }[lang];
  var user = tag.getAttribute('data-user') ? {
    id: tag.getAttribute('data-user'), name: tag.getAttribute('data-user-name'), email: tag.getAttribute('data-user-email'), signature: tag.getAttribute('data-user-signature')
  } : null;

  var key = 'millpond.chat.' + account;
  var token = null, seen = {}, last = null, unread = 0, isOpen = false, started = null, pause = 1000;
  function recall(name) { try { return localStorage.getItem(name); } catch (e) { return null; } }
  function remember(name, value) { try { localStorage.setItem(name, value); } catch (e) { /* private mode: the chat lasts as long as the page */ } }

  // The page's own styles stay outside of the shadow root, and ours inside.
  var host = document.createElement('div');
  var root = host.attachShadow({ mode: 'open' });
  var css = ':host{all:initial;position:fixed;right:20px;bottom:20px;z-index:2147483000;--c:#1f6feb;--t:#fff}' +
    '*{box-sizing:border-box;font:15px/1.45 system-ui,-apple-system,"Segoe UI","PingFang SC","Microsoft YaHei",sans-serif}' +
    'button{cursor:pointer;border:0}button:focus-visible,textarea:focus-visible{outline:3px solid #ffb000;outline-offset:2px}' +
    '.b{width:56px;height:56px;border-radius:28px;background:var(--c);color:var(--t);box-shadow:0 4px 14px rgba(0,0,0,.3);position:relative}' +
    '.b svg{width:26px;height:26px;vertical-align:middle;fill:none;stroke:currentColor;stroke-width:2}' +
    '.n{position:absolute;top:-4px;right:-4px;min-width:22px;height:22px;padding:0 6px;border-radius:11px;background:#c9252d;color:#fff;font-size:12px;line-height:22px;text-align:center}' +
    '.p{position:absolute;right:0;bottom:70px;width:360px;max-width:calc(100vw - 40px);height:520px;max-height:calc(100vh - 110px);display:flex;flex-direction:column;background:#fff;color:#1f2328;border-radius:12px;overflow:hidden;box-shadow:0 8px 32px rgba(0,0,0,.3)}' +
    '.h{display:flex;align-items:center;justify-content:space-between;padding:12px 8px 12px 16px;background:var(--c);color:var(--t)}.h b{font-weight:600}' +
    '.x{width:36px;height:36px;border-radius:6px;background:transparent;color:inherit;font-size:22px}' +
    '.l{flex:1;overflow-y:auto;padding:12px;overscroll-behavior:contain}' +
    '.m{max-width:85%;width:fit-content;margin:0 0 8px;padding:8px 12px;border-radius:12px;background:#eef1f4;white-space:pre-wrap;overflow-wrap:anywhere}' +
    '.m.y{margin-left:auto;background:var(--c);color:var(--t)}.m.w{opacity:.6}.m.f{background:#fff;color:#b3261e;border:1px solid #b3261e;cursor:pointer}' +
    '.s{padding:0 16px 6px;color:#57606a;font-size:13px;min-height:0}.s:empty{display:none}' +
    'form{display:flex;gap:8px;padding:10px;border-top:1px solid #d0d7de}' +
    'textarea{flex:1;resize:none;height:42px;max-height:120px;padding:9px 12px;border:1px solid #6e7781;border-radius:8px;color:#1f2328;background:#fff}' +
    '.g{padding:0 16px;border-radius:8px;background:var(--c);color:var(--t)}.g:disabled{opacity:.5;cursor:default}' +
    '.v{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}[hidden]{display:none!important}' +
    '@media(max-width:480px){:host{right:12px;bottom:12px}.p{position:fixed;inset:0;width:auto;max-width:none;height:auto;max-height:none;border-radius:0}.p:not([hidden])+.b{display:none}}' +
    '@media(prefers-color-scheme:dark){.p{background:#1c2128;color:#e6edf3}.m{background:#2d333b}.m.f{background:#1c2128;color:#ff9a92;border-color:#ff9a92}textarea{background:#22272e;color:#e6edf3;border-color:#8b949e}form{border-color:#373e47}.s{color:#adbac7}}' +
    '@media(prefers-reduced-motion:no-preference){.p{animation:u .15s ease-out}@keyframes u{from{opacity:0;transform:translateY(8px)}}}';
  if (root.adoptedStyleSheets && window.CSSStyleSheet && CSSStyleSheet.prototype.replaceSync) {
    var sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } else {
    root.appendChild(make('style', {}, css));
  }

  function make(name, attributes, text) {
    var element = document.createElement(name);
    for (var a in attributes) element.setAttribute(a, attributes[a]);
    if (text) element.textContent = text;
    return element;
  }

  var launcher = make('button', { 'class': 'b', type: 'button', 'aria-label': words.open, 'aria-expanded': 'false', 'aria-controls': 'panel' });
  var icon = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.setAttribute('aria-hidden', 'true');
  var path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', 'M4 5h16v11H9l-5 4z');
  icon.appendChild(path);
  launcher.appendChild(icon);
  var badge = make('span', { 'class': 'n', 'aria-hidden': 'true', hidden: '' });
  launcher.appendChild(badge);
  var panel = make('div', { 'class': 'p', id: 'panel', role: 'dialog', 'aria-labelledby': 'title', hidden: '', lang: lang });
  var head = make('div', { 'class': 'h' });
  var title = make('b', { id: 'title' }, words.us);
  var close = make('button', { 'class': 'x', type: 'button', 'aria-label': words.close }, '×');
  head.append(title, close);
  var log = make('div', { 'class': 'l', role: 'log', 'aria-live': 'polite', 'aria-labelledby': 'title', tabindex: '0' });
  var status = make('div', { 'class': 's', role: 'status' });
  var form = make('form');
  var box = make('textarea', { 'aria-label': words.write, placeholder: words.write, maxlength: '2000', rows: '1' });
  var send = make('button', { 'class': 'g', type: 'submit' }, words.send);
  form.append(box, send);
  panel.append(head, log, status, form);
  root.append(panel, launcher);

  function show(text, ours, id, waiting) {
    if (id && seen[id]) return seen[id];
    var atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 60;
    var item = make('div', { 'class': 'm' + (ours ? '' : ' y') + (waiting ? ' w' : '') });
    item.append(make('span', { 'class': 'v' }, (ours ? title.textContent : words.you) + ': '), document.createTextNode(text));
    log.appendChild(item);
    if (id) seen[id] = item;
    if (atEnd || !ours) log.scrollTop = log.scrollHeight;
    return item;
  }

  function count(n) {
    unread = n;
    badge.hidden = n === 0;
    badge.textContent = n > 99 ? '99+' : String(n);
    launcher.setAttribute('aria-label', (isOpen ? words.close : words.open) + (n ? ', ' + n + (n === 1 ? words.unreadOne : words.unread) : ''));
  }

  function take(message) {
    if (!last || message.id > last) last = message.id;
    if (seen[message.id]) return;
    show(message.text, message.ours, message.id);
    if (message.ours && !isOpen) count(unread + 1);
  }

  function call(path, options) {
    options.headers = Object.assign({ 'Content-Type': 'application/json' }, token ? { Authorization: 'Bearer ' + token } : {}, options.headers);
    return fetch(base + path, options).then(function (answer) {
      if (answer.ok) return answer;
      var error = new Error('status ' + answer.status);
      error.status = answer.status;
      throw error;
    });
  }

  // Opens the chat, or goes on with the one of before the reload.
  function start() {
    return started || (started = call('/sessions', { method: 'POST', body: JSON.stringify({ token: recall(key), user: user }) })
      .then(function (answer) { return answer.json(); })
      .then(function (chat) {
        token = chat.token;
        remember(key, token);
        title.textContent = chat.name;
        if (/^#[0-9a-f]{6}$/i.test(chat.color || '')) paint(chat.color);
        if (!chat.messages.length && !log.children.length) show(chat.greeting || words.hello, true);
        chat.messages.forEach(take);
        if (!isOpen) count(0);
        follow();
      })
      .catch(function (error) { started = null; throw error; }));
  }

  // Light colours get dark letters.
  function paint(color) {
    var n = parseInt(color.slice(1), 16);
    host.style.setProperty('--c', color);
    host.style.setProperty('--t', ((n >> 16) * 299 + (n >> 8 & 255) * 587 + (n & 255) * 114) / 1000 > 140 ? '#1f2328' : '#fff');
  }

  // The live side: fetch and not EventSource, so that the token stands in a header and in no log.
  function follow() {
    call('/events' + (last ? '?after=' + last : ''), { method: 'GET', headers: { Accept: 'text/event-stream' } })
      .then(function (answer) {
        status.textContent = '';
        pause = 1000;
        var reader = answer.body.getReader(), decoder = new TextDecoder(), text = '';
        return reader.read().then(function next(part) {
          if (part.done) throw new Error('ended');
          text += decoder.decode(part.value, { stream: true });
          var events = text.split('\n\n');
          text = events.pop();
          events.forEach(function (event) {
            var data = event.split('\n').filter(function (line) { return line.indexOf('data: ') === 0; }).map(function (line) { return line.slice(6); }).join('\n');
            if (data) take(JSON.parse(data));
          });
          return reader.read().then(next);
        });
      })
      .catch(function (error) {
        if (error.status === 401) { started = null; start().catch(function () {}); return; }
        status.textContent = words.offline;
        setTimeout(follow, pause + Math.random() * 500);
        pause = Math.min(pause * 2, 30000);
      });
  }

  function id() {
    if (window.crypto && crypto.randomUUID) return crypto.randomUUID();
    var b = crypto.getRandomValues(new Uint8Array(16));
    b[6] = b[6] & 15 | 64; b[8] = b[8] & 63 | 128;
    return Array.prototype.map.call(b, function (x, i) { return (i === 4 || i === 6 || i === 8 || i === 10 ? '-' : '') + (x + 256).toString(16).slice(1); }).join('');
  }

  // A message keeps its id over all attempts: it arrives once.
  function say(text, item, messageId) {
    item.className = 'm y w';
    item.onclick = item.onkeydown = null;
    item.removeAttribute('tabindex'); item.removeAttribute('role');
    start()
      .then(function () { return call('/messages', { method: 'POST', body: JSON.stringify({ id: messageId, text: text, page: location.href }) }); })
      .then(function (answer) { return answer.json(); })
      .then(function (message) {
        if (seen[message.id] && seen[message.id] !== item) item.remove(); else seen[message.id] = item;
        item.className = 'm y';
        status.textContent = '';
      })
      .catch(function (error) {
        item.className = 'm y f';
        item.tabIndex = 0;
        item.setAttribute('role', 'button');
        status.textContent = error.status === 429 ? words.tooFast : error.status === 403 ? words.refused : words.failed;
        item.onclick = function () { say(text, item, messageId); };
        item.onkeydown = function (e) { if (e.key === 'Enter' || e.key === ' ') { e.preventDefault(); say(text, item, messageId); } };
      });
  }

  function toggle(open, quietly) {
    isOpen = open;
    panel.hidden = !open;
    launcher.setAttribute('aria-expanded', String(open));
    count(0);
    remember(key + '.open', open ? '1' : '');
    if (open) {
      start().catch(function (error) { status.textContent = error.status === 403 || error.status === 404 ? words.refused : words.offline; });
      log.scrollTop = log.scrollHeight;
      if (!quietly) box.focus();
    } else {
      launcher.focus();
    }
  }

  launcher.addEventListener('click', function () { toggle(!isOpen); });
  close.addEventListener('click', function () { toggle(false); });
  panel.addEventListener('keydown', function (e) {
    if (e.key === 'Escape' && !e.isComposing) { e.stopPropagation(); toggle(false); }
  });
  box.addEventListener('keydown', function (e) {
    // While an input method composes, Enter belongs to it.
    if (e.key === 'Enter' && !e.shiftKey && !e.isComposing && e.keyCode !== 229) { e.preventDefault(); form.requestSubmit(); }
  });
  box.addEventListener('input', function () { box.style.height = '42px'; box.style.height = Math.min(box.scrollHeight + 2, 120) + 'px'; });
  form.addEventListener('submit', function (e) {
    e.preventDefault();
    var text = box.value.trim();
    if (!text) return;
    box.value = '';
    box.style.height = '42px';
    say(text, show(text, false, null, true), id());
  });

  function attach() {
    document.body.appendChild(host);
    // A page that loads keeps the reader where he is.
    if (recall(key + '.open')) toggle(true, true);
    else if (recall(key)) start().catch(function () {});
  }
  if (document.body) attach(); else document.addEventListener('DOMContentLoaded', attach);
})();
