import { writeFileSync } from "node:fs";
import { licenceList } from "./licences/list.ts";

/** `npm run licences`: writes docs/licences.md anew; a test holds it to the lock file. */
const FILE = "docs/licences.md";
writeFileSync(FILE, licenceList());
console.log(FILE);
