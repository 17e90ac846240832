const SQL_LEFT_OUT = '(SQL left out)';

/** On one line, where all white space is one blank. */
const SQL =
  /(?:\bselect \S|\bwith [\w"`]{1,200} as ?\(|\binsert into\b|\bupdate \S{1,200} set\b|\bdelete from\b|\bmerge into\b|\b(?:create|alter|drop) (?:or replace )?(?:table|view|temp\w{0,10}|schema)\b|\bvalues ?\(|\bwhere [^\s=<>]{1,200} ?(?:[=<>]|!=|\b(?:in|like|between|is)\b)|\bfrom \S{1,200} (?:where|join|group|order|limit)\b)/i;

/** A text on one line up to where SQL begins in it. */
export function withoutSql(line: string): string {
  const sql = SQL.exec(line);
  return sql ? `${line.slice(0, sql.index)}${SQL_LEFT_OUT}` : line;
}
