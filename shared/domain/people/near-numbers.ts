// Numbers that one misread figure may have been.

const SHORTEST = 4;
const FIGURES = '0123456789';

/** One figure misread, of numbers of the same length. */
export const isNearNumber = (a: string, b: string): boolean =>
  a.length === b.length && a.length >= SHORTEST && [...a].filter((figure, index) => figure !== b[index]).length === 1;

/** Every number one figure away; none for short ones, which would be near too many. */
export const numbersNear = (number: string): string[] =>
  number.length < SHORTEST
    ? []
    : [...number].flatMap((own, at) =>
        [...FIGURES]
          .filter((figure) => figure !== own)
          .map((figure) => number.slice(0, at) + figure + number.slice(at + 1)),
      );
