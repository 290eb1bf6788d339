// What can wait until a person rests on what they chose.
import { useEffect, useState } from 'react';

/** True once `value` has stayed the same for so long; false again at its next change, in the same drawing. */
export function useRested(value: unknown, ms: number): boolean {
  const [rested, setRested] = useState<{ readonly value: unknown } | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setRested({ value }), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return rested !== null && rested.value === value;
}
