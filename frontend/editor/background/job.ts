import { BackgroundProblem } from './problem.js';

/** What a worker answers: what it was asked for, or the key of what is wrong. */
export type Answer<T> = { done: T } | { problem: string };

/** Answers each message in a worker. */
export function answer<Q, T>(work: (question: Q) => T | Promise<T>): void {
  self.onmessage = async ({ data }: MessageEvent<Q>) => {
    let found: Answer<T>;
    try {
      found = { done: await work(data) };
    } catch (problem) {
      found = { problem: problem instanceof BackgroundProblem ? problem.key : 'background.problem.damaged' };
    }
    (self as unknown as Worker).postMessage(found);
  };
}

/** A worker that is asked one question after the other. It works beside the page, which answers people all the time. */
export class Job {
  constructor(private readonly worker: Worker) {}

  /**
   * @param patience milliseconds; a file that keeps a reader busy for longer is given up
   * @throws BackgroundProblem where the worker has found one, has died or takes too long
   */
  ask<Q, T>(question: Q, transfer: Transferable[], patience: number): Promise<T> {
    return new Promise((resolve, reject) => {
      const fail = (key: string) => {
        clearTimeout(limit);
        this.end();
        reject(new BackgroundProblem(key));
      };
      const limit = setTimeout(() => fail('background.problem.too-slow'), patience);
      this.worker.onerror = () => fail('background.problem.damaged');
      this.worker.onmessage = ({ data }: MessageEvent<Answer<T>>) => {
        if ('problem' in data) return fail(data.problem);
        clearTimeout(limit);
        resolve(data.done);
      };
      this.worker.postMessage(question, transfer);
    });
  }

  end(): void {
    this.worker.terminate();
  }
}
