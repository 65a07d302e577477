import { pin } from "./pinned.ts";

const [version = ""] = process.argv.slice(2);
try {
  console.log(`public/embed.${version}.js\nintegrity="${await pin(version)}"`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
