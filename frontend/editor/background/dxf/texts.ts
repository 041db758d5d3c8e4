/** Windows code pages under the names that a DXF has for them. */
const PAGES: Record<string, string> = {
  ansi_874: 'windows-874',
  ansi_932: 'shift_jis',
  ansi_936: 'gbk',
  ansi_949: 'euc-kr',
  ansi_950: 'big5',
};

/** The text of a DXF: UTF-8 since AutoCAD 2007, before that in the code page that the file names. */
export function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const head = new TextDecoder('latin1').decode(bytes.slice(0, 20_000));
    const named = /\$DWGCODEPAGE\s+3\s+(\S+)/.exec(head)?.[1]?.toLowerCase() ?? 'ansi_1252';
    return new TextDecoder(PAGES[named] ?? windows(named)).decode(bytes);
  }
}

const windows = (named: string) => (/^ansi_125[0-8]$/.test(named) ? named.replace('ansi_', 'windows-') : 'windows-1252');

/** The words of a TEXT or MTEXT without what says how they are set. */
export function wordsOf(text: string): string {
  return text
    .replace(/\\U\+([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/%%d/gi, '°')
    .replace(/%%[cp]/gi, '')
    .replace(/%%\d{3}|%%[uok]/gi, '')
    .replace(/\\S([^;]*?)[\^#/]([^;]*);/g, '$1/$2')
    .replace(/\\[ACFHQTWfp][^;\\{}]*;/g, '')
    .replace(/\\[LlOoKk]/g, '')
    .replace(/\\[PN~]/g, ' ')
    .replace(/\\([\\{}])|[{}]/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
