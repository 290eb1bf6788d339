// A form that was being filled in when somebody else changed the row under it. Pure.

/** What was typed, on the row as it is now: fields nobody touched here take the value of the others. */
export function typedAgain<Form extends object>(typed: Form, base: Form, now: Form): Form {
  const fields = Object.keys(typed) as (keyof Form)[];
  return Object.fromEntries(
    fields.map((field) => [field, typed[field] === base[field] ? now[field] : typed[field]]),
  ) as Form;
}
