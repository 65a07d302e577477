import type { Role } from "../model/words.ts";
import type { Gazetteer } from "./gazetteer.ts";
import type { Reading } from "./reading.ts";
import type { Span } from "./span.ts";

export function roleOf(_reading: Reading, _gazetteer: Gazetteer, span: Span): Role {
  return span.form === "adjective" ? "actor" : "scene";
}
