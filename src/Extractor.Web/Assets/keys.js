'use strict';

// The keyboard: every key does what a button or link of the page does; what the page lacks, the key does not do.
const Keys = {
    prefix: '',

    click(selector) {
        const element = document.querySelector(selector);
        if (!element) return false;
        element.click();
        return true;
    },

    go: { q: '/queue', a: '/articles', c: '/companies', s: '/search', h: '/health' },

    plain: {
        a: () => Keys.click('#decide button[value=accept]'),
        r: () => Keys.click('#decide button[value=reject]'),
        s: () => Keys.click('[data-action=skip]'),
        u: () => Keys.click('#undo button'),
        b: () => Keys.click('[data-action=back]'),
        e: () => Keys.click('[data-action=edit]'),
        n: () => Review.note(),
        m: () => Review.missed(),
        w: () => Pick.begin(),
        t: () => Keys.toggleDetails(),
        j: () => Keys.click('[data-move=j]') || List.move(1),
        k: () => Keys.click('[data-move=k]') || List.move(-1),
        ']': () => Keys.click('[data-move="]"]'),
        '[': () => Keys.click('[data-move="["]'),
        '/': () => { document.getElementById('find').select(); return true; },
        '?': () => { document.getElementById('help').showModal(); return true; },
        Enter: () => document.activeElement === document.body && Keys.click('#start'),
    },

    toggleDetails() {
        const all = [...document.querySelectorAll('.panel details:not(.note-form), details.removed')];
        const open = all.some(one => !one.open);
        for (const one of all) one.open = open;
        return all.length > 0;
    },

    isWriting(target) {
        return target.closest('input:not([type=file]), textarea, select, [contenteditable]') !== null;
    },

    down(event) {
        if (event.defaultPrevented || event.metaKey || event.altKey || event.isComposing) return;
        if (document.querySelector('dialog[open]')) {
            if (event.ctrlKey && event.key === 'Enter') Keys.click('dialog[open] button.primary');
            return;
        }
        if (event.ctrlKey) {
            if (event.key === 'Enter' && Review.isEditing() && Keys.click('#decide button[value=correct]')) event.preventDefault();
            return;
        }
        if (event.key === 'Escape') {
            Review.cancel();
            if (Keys.isWriting(event.target)) event.target.blur();
            return;
        }
        if (Keys.isWriting(event.target)) return;
        if (Keys.prefix === 'g' && Keys.go[event.key]) {
            Keys.prefix = '';
            location.assign(Keys.go[event.key]);
            event.preventDefault();
            return;
        }
        Keys.prefix = event.key === 'g' ? 'g' : '';
        const act = /^[1-7]$/.test(event.key) ? () => Review.field(event.key) : Keys.plain[event.key];
        if (act && act() !== false) event.preventDefault();
    },
};

const List = {
    move(step) {
        const items = [...document.querySelectorAll('[data-item]')].filter(item => item.querySelector('[data-open], button'));
        if (items.length === 0) return false;
        const here = items.findIndex(item => item.contains(document.activeElement));
        const next = items[Math.min(items.length - 1, Math.max(0, here + step))];
        const target = next.querySelector('[data-open], button');
        target.focus({ preventScroll: true });
        next.scrollIntoView({ block: 'nearest' });
        return true;
    },
};

document.addEventListener('keydown', Keys.down);
document.addEventListener('click', event => {
    const button = event.target.closest('[data-action]');
    if (!button) return;
    if (button.dataset.action === 'help') document.getElementById('help').showModal();
    if (button.dataset.action === 'close') button.closest('dialog').close();
});
