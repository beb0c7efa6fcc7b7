'use strict';

// What all pages share: requests, messages, live news and dropped articles.
const Page = {
    key: document.querySelector('meta[name=page-key]').content,

    element(name, properties, ...children) {
        const element = Object.assign(document.createElement(name), properties);
        element.append(...children);
        return element;
    },

    /** Shows a message at the corner; one with a link stays until it is followed or closed. */
    say(text, address, linkText, failed) {
        const close = Page.element('button', { type: 'button', className: 'quiet', ariaLabel: 'Close' }, '×');
        const message = Page.element('div', { className: failed ? 'failed' : '' }, Page.element('span', {}, text));
        if (address) message.append(Page.element('a', { href: address }, linkText));
        message.append(close);
        close.addEventListener('click', () => message.remove());
        const news = document.getElementById('news');
        news.append(message);
        while (news.children.length > 4) news.firstElementChild.remove();
        if (!address && !failed) setTimeout(() => message.remove(), 6000);
    },
};

// One connection a server may be asked for is held while the page is seen; hidden pages would use up those that a browser allows.
const News = {
    source: null,

    start() {
        document.addEventListener('visibilitychange', News.follow);
        addEventListener('pagehide', News.stop);
        addEventListener('pageshow', News.follow);
        News.follow();
    },

    follow() {
        if (document.hidden) return News.stop();
        if (News.source) return;
        News.source = new EventSource('/events');
        News.source.addEventListener('open', () => { document.documentElement.dataset.live = 'on'; });
        News.source.addEventListener('article', event => News.arrived(JSON.parse(event.data)));
    },

    stop() {
        if (News.source) News.source.close();
        News.source = null;
        delete document.documentElement.dataset.live;
    },

    arrived(article) {
        const title = article.title || article.article;
        const address = '/articles/' + encodeURIComponent(article.article);
        const list = document.getElementById('articles');
        if (list && !new URLSearchParams(location.search).has('before')) {
            for (const old of list.querySelectorAll('a')) if (old.getAttribute('href') === address) old.parentElement.remove();
            list.prepend(News.card(article, title, address));
        }
        Page.say('New: ' + title + ', ' + News.claims(article.claims), '/queue?q=' + encodeURIComponent('article:"' + article.article + '"'), 'Review');
    },

    claims(count) {
        return count === 1 ? '1 claim' : count + ' claims';
    },

    card(article, title, address) {
        const link = Page.element('a', { href: address },
            Page.element('span', { className: 'name', dir: 'auto' }, title),
            Page.element('span', { className: 'quiet' }, [article.publisher, article.published].filter(Boolean).join(' ')),
            Page.element('span', { className: 'number' }, News.claims(article.claims)));
        link.dataset.open = '';
        const item = Page.element('li', { className: 'new' }, link);
        item.dataset.item = '';
        return item;
    },
};

const Drop = {
    kinds: { html: 'text/html', htm: 'text/html', md: 'text/markdown', markdown: 'text/markdown' },

    start() {
        const form = document.getElementById('drop');
        if (!form) return;
        form.addEventListener('dragover', event => { event.preventDefault(); form.classList.add('over'); });
        form.addEventListener('dragleave', () => form.classList.remove('over'));
        form.addEventListener('drop', event => { event.preventDefault(); form.classList.remove('over'); Drop.take(event.dataTransfer.files); });
        document.getElementById('drop-file').addEventListener('change', event => Drop.take(event.target.files));
    },

    async take(files) {
        const result = document.getElementById('drop-result');
        for (const file of files) {
            result.textContent = 'Reading ' + file.name + ' …';
            const kind = Drop.kinds[file.name.split('.').pop().toLowerCase()] || 'text/plain';
            try {
                const answer = await fetch('/api/v1/articles', { method: 'POST', headers: { 'Content-Type': kind, 'X-Extractor-Page': Page.key }, body: file });
                const body = await answer.json();
                result.textContent = answer.ok ? file.name + ': ' + body.outcome + ', ' + News.claims(body.claims) + '.' : file.name + ': ' + body.detail;
            } catch (error) {
                result.textContent = file.name + ' could not be sent: ' + error.message + '. Is the server still running?';
            }
        }
    },
};

News.start();
Drop.start();
