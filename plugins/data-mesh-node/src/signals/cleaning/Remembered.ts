/** Answers by their questions, of which the latest are kept. */
export class Remembered<Answer> {
  private readonly answers = new Map<string, Answer>();

  constructor(private readonly maxAnswers: number) {}

  get(question: string, answer: () => Answer): Answer {
    if (this.answers.has(question)) return this.answers.get(question) as Answer;
    const made = answer();
    if (this.answers.size >= this.maxAnswers) this.answers.clear();
    this.answers.set(question, made);
    return made;
  }
}
