// The field in which a cell is edited, over its cell. Always there and shown at once, so that the key that begins an
// entry (or an input method) types into it.

export type Move = 'down' | 'up' | 'right' | 'left' | 'stay';

export interface Editing {
  label: string;
  text: string;
  /** `enter`: typing over the cell, arrows finish. `edit`: arrows move in the text. */
  mode: 'enter' | 'edit';
  /** Texts of the cell's dropdown. */
  choices?: readonly string[] | undefined;
  /** Whether the dropdown is open from the beginning. */
  open?: boolean;
  place: () => DOMRect | undefined;
  commit: (text: string, move: Move) => void;
  cancel: () => void;
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();

export class Editor {
  readonly element = document.createElement('div');
  private readonly area = document.createElement('textarea');
  private readonly input = document.createElement('input');
  private readonly list = document.createElement('ul');
  private editing: Editing | undefined;
  private chosen = -1;
  private shown: string[] = [];
  private typed = false;

  constructor() {
    this.element.className = 'editor';
    this.element.hidden = true;
    this.list.id = 'choices';
    this.list.className = 'choices';
    this.list.setAttribute('role', 'listbox');
    this.list.setAttribute('aria-label', 'Các giá trị chọn được');
    this.list.hidden = true;
    this.input.setAttribute('role', 'combobox');
    this.input.setAttribute('aria-controls', 'choices');
    this.input.setAttribute('aria-autocomplete', 'list');
    this.input.autocomplete = 'off';
    for (const field of [this.area, this.input]) {
      field.spellcheck = false;
      field.addEventListener('keydown', (event) => this.key(event as KeyboardEvent));
      field.addEventListener('input', () => this.changed());
      field.addEventListener('blur', () => this.left());
    }
    this.list.addEventListener('mousedown', (event) => {
      event.preventDefault();
      const option = event.target instanceof Element ? event.target.closest('li') : null;
      if (option) this.finish('stay', option.textContent ?? '');
    });
    this.element.append(this.area, this.input, this.list);
  }

  get active(): boolean {
    return this.editing !== undefined;
  }

  private get field(): HTMLInputElement | HTMLTextAreaElement {
    return this.editing?.choices ? this.input : this.area;
  }

  open(editing: Editing): void {
    this.editing = editing;
    this.typed = editing.mode === 'enter' && !editing.open;
    const { field } = this;
    this.area.hidden = field !== this.area;
    this.input.hidden = field !== this.input;
    this.element.hidden = false;
    field.setAttribute('aria-label', editing.label);
    field.value = editing.text;
    field.focus({ preventScroll: true });
    field.setSelectionRange(editing.text.length, editing.text.length);
    this.placed();
    if (editing.choices) this.list_(editing.open === true || editing.mode === 'edit');
  }

  /** Lies over its cell again, after scrolling. */
  placed(): void {
    const rect = this.editing?.place();
    if (!rect) return;
    const { style } = this.element;
    style.left = `${rect.left - 1}px`;
    style.top = `${rect.top - 1}px`;
    const { field } = this;
    field.style.width = `${Math.max(rect.width + 2, field === this.area ? Math.min(460, rect.width + 2) : 120)}px`;
    field.style.height = `${rect.height + 2}px`;
    if (field === this.area && field.scrollHeight > rect.height + 2) {
      field.style.height = `${Math.min(field.scrollHeight + 4, Math.max(60, innerHeight - rect.top - 60))}px`;
    }
    this.list.style.minWidth = `${Math.max(rect.width + 2, 160)}px`;
    this.list.classList.toggle('above', rect.bottom + 200 > innerHeight && rect.top > 220);
  }

  /** Ends as if Enter had been pressed without moving. */
  close(): void {
    if (this.editing) this.finish('stay');
  }

  private changed(): void {
    this.typed = true;
    this.placed();
    if (this.editing?.choices) this.list_(true);
  }

  private list_(open: boolean): void {
    const all = this.editing?.choices ?? [];
    const wanted = plain(this.field.value);
    const fitting = this.typed && wanted !== '' ? all.filter((choice) => plain(choice).includes(wanted)) : [...all];
    this.shown = open ? fitting : [];
    // What was typed is what is entered, unless the person goes down into the list: some lists only propose.
    this.chosen = this.typed ? -1 : this.shown.indexOf(this.field.value);
    this.drawn();
  }

  private drawn(): void {
    this.list.replaceChildren(
      ...this.shown.map((choice, index) => {
        const option = document.createElement('li');
        option.id = `choice-${index}`;
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', String(index === this.chosen));
        option.textContent = choice;
        return option;
      }),
    );
    const open = this.shown.length > 0;
    this.list.hidden = !open;
    this.input.setAttribute('aria-expanded', String(open));
    if (open && this.chosen >= 0) {
      this.input.setAttribute('aria-activedescendant', `choice-${this.chosen}`);
      this.list.children[this.chosen]?.scrollIntoView({ block: 'nearest' });
    } else this.input.removeAttribute('aria-activedescendant');
  }

  private key(event: KeyboardEvent): void {
    const { editing } = this;
    if (!editing || event.isComposing) return;
    event.stopPropagation();
    const { key } = event;
    if (key === 'Escape') {
      event.preventDefault();
      this.stop();
      editing.cancel();
    } else if (editing.choices && (key === 'ArrowDown' || key === 'ArrowUp')) {
      event.preventDefault();
      if (this.shown.length === 0) {
        this.typed = false;
        this.list_(true);
      }
      const step = key === 'ArrowDown' ? 1 : -1;
      this.chosen = (this.chosen + step + this.shown.length) % Math.max(1, this.shown.length);
      if (this.chosen < 0) this.chosen = this.shown.length - 1;
      this.drawn();
    } else if (key === 'Enter' && (event.altKey || event.ctrlKey) && this.field === this.area) {
      event.preventDefault();
      this.area.setRangeText('\n', this.area.selectionStart, this.area.selectionEnd, 'end');
      this.changed();
    } else if (key === 'Enter' || key === 'Tab') {
      event.preventDefault();
      const way: Move = key === 'Enter' ? (event.shiftKey ? 'up' : 'down') : event.shiftKey ? 'left' : 'right';
      this.finish(way, this.pick());
    } else if (editing.mode === 'enter' && !editing.choices && key.startsWith('Arrow')) {
      event.preventDefault();
      this.finish(key.slice('Arrow'.length).toLowerCase() as Move);
    } else if (key === 'F2') {
      event.preventDefault();
      editing.mode = editing.mode === 'enter' ? 'edit' : 'enter';
    }
  }

  /** The choice that is marked in an open list stands for what was typed. */
  private pick(): string | undefined {
    return this.list.hidden ? undefined : this.shown[this.chosen];
  }

  private left(): void {
    // The window lost the focus, or the person clicked elsewhere: what was typed is entered.
    if (this.editing && document.hasFocus()) this.finish('stay');
  }

  private finish(move: Move, text?: string): void {
    const { editing, field } = this;
    if (!editing) return;
    const typed = text ?? field.value;
    this.stop();
    editing.commit(typed, move);
  }

  private stop(): void {
    this.editing = undefined;
    this.list.hidden = true;
    this.shown = [];
    this.element.hidden = true;
  }
}
