// Runs before everything else in each page of a browser whose driver does not tell what went wrong in it.
const wrong = [];
Object.assign(globalThis, { wrong });
const { error } = console;
console.error = (...said) => {
  wrong.push(`console: ${said.join(" ")}`);
  error.apply(console, said);
};
// Caught on the way down: a script or picture that does not load tells only its own element.
addEventListener(
  "error",
  ({ message, target }) => wrong.push(`error: ${message ?? target?.outerHTML}`),
  true,
);
addEventListener("unhandledrejection", ({ reason }) => wrong.push(`rejected: ${reason}`));
addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
  wrong.push(`against the policy: ${violatedDirective} ${blockedURI}`),
);
