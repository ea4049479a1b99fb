/// The script of an indicator's map: a click adds a place, what is added is dragged and the numbers follow, a slider
/// compares. Without it the same is done by the form.
extension Script {
    static let indicatorMap: StaticString = #"""
        const map = document.getElementById('indicator-map');
        const kind = document.getElementById('try-kind');
        const sheets = [...map.querySelectorAll('.indicator-areas')];
        const after = map.querySelector('.after');
        const [west, north, scale] = map.dataset.frame.split(',').map(Number);
        const steps = map.dataset.steps.split(',').map(Number);
        const decimals = Number(map.dataset.decimals);
        const language = document.documentElement.lang;
        const words = value => value === null ? '–' : value.toLocaleString(language, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
        const signed = (value, digits) => (value > 0 ? '+' : '') + value.toLocaleString(language, { minimumFractionDigits: digits, maximumFractionDigits: digits });
        if (after) after.setAttribute('role', 'group');
        let changes = map.dataset.whatIf.split(';').filter(Boolean);

        function degrees(sheet, event) {
          const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(sheet.getScreenCTM().inverse());
          return { x: point.x, y: point.y, text: place(point.x, point.y) };
        }

        // The sheet is in Web Mercator, in degrees at the equator.
        function place(x, y) {
          const mercator = (north - y / scale) * Math.PI / 180;
          const latitude = (2 * Math.atan(Math.exp(mercator)) - Math.PI / 2) * 180 / Math.PI;
          return (west + x / scale).toFixed(6) + ',' + latitude.toFixed(6);
        }

        function address(asked = {}) {
          const query = new URLSearchParams(asked);
          if (changes.length) query.set(map.dataset.field, changes.join(';'));
          return map.dataset.here + '?' + query;
        }

        // The places of a path that is being drawn; two clicks in one place end it.
        const course = [];
        let draft = null;
        function draw(sheet, point) {
          const last = course.at(-1);
          if (last && Math.hypot(last.x - point.x, last.y - point.y) < 6) {
            if (course.length < 2) return;
            changes.push('+streets/path@' + course.map(at => at.text).join(','));
            location.href = address();
            return;
          }
          course.push(point);
          if (!draft) {
            draft = document.createElementNS('http://www.w3.org/2000/svg', 'polyline');
            draft.setAttribute('class', 'draft');
            sheet.append(draft);
          }
          // A line needs two places to be seen.
          draft.setAttribute('points', [course[0], ...course].map(at => at.x + ',' + at.y).join(' '));
        }

        // The click that ends a drag adds nothing.
        let dragged = -Infinity;
        for (const sheet of sheets) sheet.addEventListener('click', event => {
          if (performance.now() - dragged < 300 || event.target.classList.contains('added')) return;
          const point = degrees(sheet, event);
          if (kind.value === 'streets/path') return draw(sheet, point);
          if (kind.value === 'streets/close') {
            location.href = address({ [kind.name]: kind.value, [document.getElementById('try-place').name]: point.text });
            return;
          }
          changes.push('+' + kind.value + '@' + point.text);
          location.href = address();
        });
        kind.addEventListener('change', () => { course.length = 0; draft?.remove(); draft = null; });
        document.addEventListener('keydown', event => {
          if (event.key === 'Escape') { course.length = 0; draft?.remove(); draft = null; }
        });

        // One question at a time; the latest one is asked when the answer is there.
        let asking = false, again = false;
        async function ask() {
          if (asking) { again = true; return; }
          asking = true;
          try {
            const url = map.dataset.answers + '?what-if=' + encodeURIComponent(changes.join(';'));
            const answer = await fetch(url, { headers: { accept: 'application/json' } });
            if (!answer.ok) throw new Error(answer.status);
            show(await answer.json());
          } catch {
            for (const cell of document.querySelectorAll('[data-after],[data-change-of],[data-city="change"]')) cell.textContent = '–';
          } finally {
            asking = false;
            if (again) { again = false; ask(); }
          }
        }

        function show(answer) {
          const count = steps.length;
          const groups = answer.areas[0].groups.map(group => ({ ...group, id: 'group/' + group.name }));
          for (const area of [...answer.areas, ...groups]) {
            const id = CSS.escape(area.id);
            const step = area.after === null ? -1 : Math.max(0, Math.min(count - 1, steps.findIndex(to => area.after < to) + (area.after >= steps[count - 1] ? count : 0)));
            const shape = after.querySelector(`[data-area="${id}"]`);
            if (shape) {
              shape.setAttribute('fill-opacity', step < 0 ? 0 : count < 2 ? 0.3 : (10 + Math.floor(50 * step / (count - 1))) / 100);
              after.querySelector(`[data-words="${id}"]`).textContent = words(area.after);
            }
            const cell = document.querySelector(`td[data-after="${id}"]`);
            if (!cell) continue;
            cell.textContent = words(area.after);
            const change = area.metAfter === null ? area.after === null || area.before === null ? '–' : signed(area.after - area.before, decimals) : signed(area.metAfter - area.metBefore, 0);
            document.querySelector(`td[data-change-of="${id}"]`).textContent = change;
            if (area.id !== '') continue;
            const unit = document.querySelector('[data-city="after"] small');
            document.querySelector('[data-city="after"]').replaceChildren(words(area.after) + ' ', unit);
            const people = document.querySelector('[data-city="change"]');
            if (people) people.textContent = change;
          }
        }

        function move(circle, x, y) {
          const number = Number(circle.dataset.change);
          circle.setAttribute('cx', x);
          circle.setAttribute('cy', y);
          const [what, where] = changes[number].split('@');
          const numbers = where.split(',');
          const corner = Number(circle.dataset.corner ?? 0);
          numbers.splice(2 * corner, 2, ...place(x, y).split(','));
          changes[number] = what + '@' + numbers.join(',');
          const line = after.querySelector(`[data-line="${number}"]`);
          if (line) {
            const points = line.getAttribute('points').split(' ');
            points[corner] = x + ',' + y;
            line.setAttribute('points', points.join(' '));
          }
          document.querySelector(`[data-where="${number}"]`).textContent = ' (' + numbers.join(',') + ')';
          history.replaceState(history.state, '', address());
          ask();
        }

        for (const circle of map.querySelectorAll('.after .added')) {
          circle.setAttribute('tabindex', '0');
          circle.setAttribute('role', 'button');
          circle.setAttribute('aria-label', `${Number(circle.dataset.change) + 1}. ${circle.textContent.trim()}. ${map.dataset.moving}`);
          circle.addEventListener('blur', () => { if ('moved' in circle.dataset) location.replace(address()); });
          circle.addEventListener('pointerdown', event => {
            circle.setPointerCapture(event.pointerId);
            const start = performance.now();
            const follow = next => { dragged = performance.now(); const { x, y } = degrees(after, next); move(circle, x, y); };
            circle.addEventListener('pointermove', follow);
            circle.addEventListener('pointerup', () => {
              circle.removeEventListener('pointermove', follow);
              // The whole page then says the same: links, form, goals.
              if (dragged > start) { dragged = performance.now(); location.replace(address()); }
            }, { once: true });
          });
          circle.addEventListener('keydown', event => {
            const step = { ArrowLeft: [-4, 0], ArrowRight: [4, 0], ArrowUp: [0, -4], ArrowDown: [0, 4] }[event.key];
            if (!step) return;
            event.preventDefault();
            circle.dataset.moved = '';
            move(circle, Number(circle.getAttribute('cx')) + step[0], Number(circle.getAttribute('cy')) + step[1]);
          });
        }

        const cut = map.querySelector('.cut');
        if (cut) {
          cut.hidden = false;
          map.classList.add('stacked');
          const slide = () => after.parentElement.style.setProperty('--cut', cut.querySelector('input').value + '%');
          cut.querySelector('input').addEventListener('input', slide);
          slide();
        }

        """#
}
