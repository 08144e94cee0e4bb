-- Which fold made what stands here, and which rebuild, if one did. No row: not known.
create table projection_version (
    version integer not null,
    rebuild uuid
);
create unique index projection_version_one on projection_version ((true));
