-- What callers have left of their budgets, for all instances together. The library that counts keeps its own state in a
-- row; a row names no caller, only a hash. Unlogged: what a crash empties of it is worth a minute's calls.
create unlogged table rate_limit (
    id         text primary key,
    state      bytea,
    expires_at bigint -- milliseconds since 1970
);

grant select, insert, update, delete on rate_limit to "${service_role}";
