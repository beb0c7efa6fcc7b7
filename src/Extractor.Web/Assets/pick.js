'use strict';

// Words of the article, by their characters in its text: selected with the mouse, or word by word with the arrow keys.
const Pick = {
    text: document.getElementById('text'),

    offset(node, at) {
        const paragraph = (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement).closest('p[data-start]');
        if (!paragraph || !Pick.text.contains(paragraph)) return null;
        const range = document.createRange();
        range.selectNodeContents(paragraph);
        range.setEnd(node, at);
        return Number(paragraph.dataset.start) + range.toString().length;
    },

    /** The selected words without blanks around them; null when nothing of the article is selected. */
    span() {
        const selection = getSelection();
        if (!Pick.text || selection.rangeCount === 0 || selection.isCollapsed) return null;
        const range = selection.getRangeAt(0);
        return Pick.ofRange(range);
    },

    ofRange(range) {
        const start = Pick.offset(range.startContainer, range.startOffset);
        const text = range.toString();
        if (start === null || Pick.offset(range.endContainer, range.endOffset) === null || text.trim() === '') return null;
        const from = start + text.length - text.trimStart().length;
        return { start: from, end: from + text.trim().length, text: text.trim() };
    },

    ofElement(element) {
        if (!element) return null;
        const range = document.createRange();
        range.selectNodeContents(element);
        return Pick.ofRange(range);
    },

    /** “$1.5 million” as “1500000”; empty where there are no digits. */
    amount(text) {
        const digits = text.replace(/[^0-9.]/g, '').replace(/\.$/, '');
        const scale = /tril|tn\b/i.test(text) ? 12 : /bil|bn\b/i.test(text) ? 9 : /mil|\dm\b|mn\b/i.test(text) ? 6 : /thousand|\dk\b/i.test(text) ? 3 : 0;
        if (digits === '' || scale === 0) return digits;
        const [whole, part = ''] = digits.split('.');
        return (whole + part.padEnd(scale, '0').slice(0, scale)).replace(/^0+(?=\d)/, '');
    },

    /** Makes words the place of a field, and its value where the field is words. */
    put(field, words) {
        const hidden = field.querySelector('[data-span]');
        const input = field.querySelector('.inputs input');
        if (hidden) {
            hidden.dataset.was ??= hidden.value;
            hidden.value = words.start + '-' + words.end;
            const shown = field.querySelector('[data-words]');
            shown.dataset.was ??= shown.textContent;
            shown.textContent = '“' + words.text + '”';
        }
        if (field.dataset.field === 'value') input.value = Pick.amount(words.text);
        else if (hidden && field.dataset.field !== 'period') input.value = words.text;
        if (window.Highlight) CSS.highlights.set('picked', new Highlight(getSelection().getRangeAt(0).cloneRange()));
        getSelection().removeAllRanges();
    },

    restore(hidden) {
        if (hidden.dataset.was !== undefined) hidden.value = hidden.dataset.was;
        const shown = hidden.parentElement.querySelector('[data-words]');
        if (shown && shown.dataset.was !== undefined) shown.textContent = shown.dataset.was;
    },

    clear() {
        if (window.Highlight) CSS.highlights.delete('picked');
    },

    /** Selects the word at the claim's number, from where the arrow keys go on. */
    begin() {
        if (!Pick.text) return false;
        const place = document.querySelector('.n.here') || Pick.text.querySelector('p');
        getSelection().collapse(place, 0);
        getSelection().modify('extend', 'forward', 'word');
        return true;
    },

    arrow(event) {
        const selection = getSelection();
        if (!Pick.text || event.ctrlKey || event.metaKey || event.altKey || selection.isCollapsed || Keys.isWriting(event.target) || !Pick.text.contains(selection.anchorNode)) return;
        const way = event.key === 'ArrowRight' ? 'forward' : event.key === 'ArrowLeft' ? 'backward' : null;
        if (!way) return;
        event.preventDefault();
        if (!event.shiftKey) {
            if (way === 'forward') selection.collapseToEnd(); else selection.collapseToStart();
            if (way === 'backward') selection.modify('move', 'backward', 'word');
        }
        selection.modify('extend', event.shiftKey ? way : 'forward', 'word');
    },

    // For those without a keyboard: the fields as buttons, while words are selected.
    bar: null,

    showBar() {
        if (!Pick.text || (!Review.fields && !document.getElementById('missed'))) return;
        const words = Pick.span();
        if (!words) {
            if (Pick.bar) Pick.bar.hidden = true;
            return;
        }
        if (!Pick.bar) Pick.makeBar();
        Pick.bar.hidden = false;
    },

    makeBar() {
        Pick.bar = Page.element('div', { className: 'pick-bar', role: 'toolbar', ariaLabel: 'The selected words are' });
        const add = (text, key, act, colour) => {
            const button = Page.element('button', { type: 'button', className: 'chip ' + colour }, text + ' ', Page.element('kbd', {}, key));
            button.addEventListener('mousedown', event => event.preventDefault());
            button.addEventListener('click', act);
            Pick.bar.append(button);
        };
        for (const field of Review.fields ? Review.fields.querySelectorAll('.field') : []) {
            if (field.querySelector('[data-span]')) add(field.querySelector('.chip').textContent, field.dataset.key, () => Review.field(field.dataset.key), field.dataset.field);
        }
        add('Missed claim', 'm', Review.missed, 'value');
        document.body.append(Pick.bar);
    },
};

document.addEventListener('keydown', Pick.arrow);
document.addEventListener('selectionchange', Pick.showBar);
Review.start();
