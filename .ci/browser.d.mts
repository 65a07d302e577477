export function findChromium(): string | undefined;
export function ensureChromium(): string;
export function findFirefox(): { readonly path: string; readonly patched: boolean } | undefined;
export function ensureFirefox(): { readonly path: string; readonly patched: boolean };
export function findWebkit(): { readonly driver: string; readonly browser?: string } | undefined;
export function ensureWebkit(): { readonly driver: string; readonly browser?: string };
export function ensureScreen(): readonly string[];
