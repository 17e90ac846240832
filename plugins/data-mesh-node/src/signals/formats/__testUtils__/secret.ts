/** Stands wherever a document may hold data, SQL or a credential. */
export const SECRET = 'zq7Marker';

/** When all of it was measured. */
export const at = '2026-08-02T02:00:04Z';

export const sql = `select * from customers where name = '${SECRET}'`;
