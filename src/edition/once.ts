/**
 * A function of one object that works once for each and then gives the same answer, for as long as the object lives. Records are
 * never changed here, so no answer can grow stale.
 */
export function once<Subject extends object, Answer>(work: (subject: Subject) => Answer): (subject: Subject) => Answer {
  const answers = new WeakMap<Subject, Answer>();
  return (subject) => {
    const known = answers.get(subject);
    if (known !== undefined) return known;
    const answer = work(subject);
    answers.set(subject, answer);
    return answer;
  };
}
