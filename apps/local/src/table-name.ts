export const tableName = "boundaryless";
