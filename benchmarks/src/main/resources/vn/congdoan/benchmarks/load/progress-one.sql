-- The statements of GET /v1/progress/{year}/{organizationCode} of reporting-service: ProgressReports.of.
\set o random(0, :organizations - 1)
begin;
set transaction isolation level repeatable read, read only;
lock table projection.stream in access share mode;
