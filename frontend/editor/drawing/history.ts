/** States one after the other, each of which can be gone back to. */
export class History<T> {
  private readonly past: T[] = [];
  private future: T[] = [];

  constructor(
    private state: T,
    private readonly most = 200,
  ) {}

  get current(): T {
    return this.state;
  }

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  /** A new state; what was undone before it is gone. The same state again is none. */
  push(next: T): void {
    if (next === this.state) return;
    this.past.push(this.state);
    if (this.past.length > this.most) this.past.shift();
    this.state = next;
    this.future = [];
  }

  /** Puts another state in the place of the last one: a drag is one step, however many places it passes. */
  amend(next: T): void {
    this.state = next;
    this.future = [];
  }

  undo(): T {
    const before = this.past.pop();
    if (before !== undefined) {
      this.future.push(this.state);
      this.state = before;
    }
    return this.state;
  }

  redo(): T {
    const after = this.future.pop();
    if (after !== undefined) {
      this.past.push(this.state);
      this.state = after;
    }
    return this.state;
  }
}
