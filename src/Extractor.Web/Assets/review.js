'use strict';

// The page of a claim: editing its fields, and forms that are sent once.
const Review = {
    form: document.getElementById('decide'),

    fields: document.getElementById('fields'),

    isEditing() {
        return Review.form !== null && Review.form.classList.contains('editing');
    },

    edit(key) {
        if (!Review.fields) return false;
        Review.form.classList.add('editing');
        const field = Review.fields.querySelector('[data-key="' + (key || '1') + '"]');
        const input = field && field.querySelector('.inputs input, .inputs select');
        if (input) {
            input.focus();
            if (input.select) input.select();
        }
        return true;
    },

    cancel() {
        if (!Review.isEditing()) return;
        Review.form.reset();
        for (const hidden of Review.form.querySelectorAll('[data-span]')) Pick.restore(hidden);
        Review.form.classList.remove('editing');
        Pick.clear();
    },

    /** A digit: edits the field, or makes the selected words its place. */
    field(key) {
        const field = Review.fields && Review.fields.querySelector('[data-key="' + key + '"]');
        if (!field) return false;
        const words = Pick.span();
        if (words) Pick.put(field, words);
        return Review.edit(key);
    },

    note() {
        const note = document.querySelector('.note-form');
        if (!note) return false;
        note.open = true;
        note.querySelector('textarea').focus();
        return true;
    },

    /** Opens the form for a missed claim with the selected number, or the one that has the focus. */
    missed() {
        const dialog = document.getElementById('missed');
        const number = Pick.span() || Pick.ofElement(document.activeElement.closest('#text .n'));
        if (!dialog) return false;
        if (!number) {
            Page.say('Select a number in the article first.');
            return true;
        }
        document.getElementById('missed-at').value = number.start + '-' + number.end;
        document.getElementById('missed-text').value = number.text;
        document.getElementById('missed-number').textContent = number.text;
        document.getElementById('new-value').value = Pick.amount(number.text);
        for (const [id, preset] of [['new-bound', 'exact'], ['new-kind', 'level'], ['new-modality', 'reported'], ['new-subject_kind', 'company']]) document.getElementById(id).value = preset;
        // Each opening of the form is one claim, however often it is sent.
        document.getElementById('missed-token').value = Array.from(crypto.getRandomValues(new Uint32Array(4)), part => part.toString(16)).join('-');
        dialog.showModal();
        document.getElementById('new-subject').focus();
        return true;
    },

    /** Sends a form that somebody wrote in: what is refused is told beside it, and nothing that was written is lost. */
    async send(event) {
        event.preventDefault();
        const form = event.target;
        const body = new FormData(form, event.submitter);
        let message;
        try {
            // The buttons are named “action” and hide the property of that name.
            const answer = await fetch(form.getAttribute('action'), { method: 'POST', body, headers: { Accept: 'application/problem+json' } });
            if (answer.ok) {
                location.assign(answer.url);
                return;
            }
            message = (await answer.json()).detail;
        } catch (error) {
            message = 'It could not be sent: ' + error.message + '. Is the server still running?';
        }
        delete form.dataset.sent;
        let place = form.querySelector('.form-error');
        if (!place) {
            place = Page.element('p', { className: 'form-error', role: 'alert' });
            form.querySelector('.saving, .buttons:last-of-type').prepend(place);
        }
        place.textContent = message;
    },

    /** Forms are sent once: a key pressed twice decides once. */
    guard() {
        for (const form of document.querySelectorAll('form[method=post]')) {
            form.addEventListener('submit', event => {
                if (form.dataset.sent) {
                    event.preventDefault();
                    return;
                }
                form.dataset.sent = 'yes';
                if (form.matches('.missed') || (event.submitter && event.submitter.value === 'correct')) Review.send(event);
            });
        }
        addEventListener('pageshow', () => {
            for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent;
        });
    },

    start() {
        Review.guard();
        document.addEventListener('click', event => {
            const button = event.target.closest('[data-action]');
            if (button && button.dataset.action === 'edit') Review.isEditing() ? Review.cancel() : Review.edit();
            if (button && button.dataset.action === 'cancel') Review.cancel();
        });
        const here = document.querySelector('.n.here');
        // Where the panel stands above the article, it is what one came for.
        const beside = matchMedia('(min-width: 44.01rem)').matches;
        if (here && beside && !location.hash) here.scrollIntoView({ block: 'center' });
    },
};
