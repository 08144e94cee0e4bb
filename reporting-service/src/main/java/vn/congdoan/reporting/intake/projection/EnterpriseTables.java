package vn.congdoan.reporting.intake.projection;

import static vn.congdoan.reporting.database.Column.bigint;
import static vn.congdoan.reporting.database.Column.date;
import static vn.congdoan.reporting.database.Column.integer;
import static vn.congdoan.reporting.database.Column.text;
import static vn.congdoan.reporting.database.Column.uuid;
import static vn.congdoan.reporting.intake.projection.DocumentColumns.issuedOn;
import static vn.congdoan.reporting.intake.projection.DocumentColumns.number;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import vn.congdoan.contracts.event.EnterpriseApproached;
import vn.congdoan.contracts.event.EnterpriseRegistered;
import vn.congdoan.contracts.event.EnterpriseSurveyed;
import vn.congdoan.contracts.event.UnionFeesInspected;
import vn.congdoan.reporting.database.Column;
import vn.congdoan.reporting.fold.Fold;
import vn.congdoan.reporting.fold.Told;

/** Employers: their register, surveys of them, approaches to them, and inspections of the fees that they paid. */
final class EnterpriseTables {

    private static final String ADD_ENTERPRISES = """
            insert into enterprise (organization, position, id, kind, sector, headcount, registered_on)
            select * from unnest(?::text[], ?::bigint[], ?::uuid[], ?::text[], ?::text[], ?::integer[], ?::date[])
            """;

    private static final String ADD_SURVEYS = """
            insert into enterprise_survey (organization, position, enterprise_id, surveyed_on, headcount,
                                           permanent, seasonal, family_members, readiness, classification)
            select * from unnest(?::text[], ?::bigint[], ?::uuid[], ?::date[], ?::integer[],
                                 ?::integer[], ?::integer[], ?::integer[], ?::text[], ?::text[])
            """;

    private static final String ADD_APPROACHES = """
            insert into enterprise_approach (organization, position, enterprise_id, approached_on, outcome)
            select * from unnest(?::text[], ?::bigint[], ?::uuid[], ?::date[], ?::text[])
            """;

    private static final String ADD_FEE_INSPECTIONS = """
            insert into fee_inspection (organization, position, enterprise_id, sector, inspected_on, document_number,
                                        document_issued_on, owed, paid, findings, recommendations)
            select * from unnest(?::text[], ?::bigint[], ?::uuid[], ?::text[], ?::date[], ?::text[],
                                 ?::date[], ?::bigint[], ?::bigint[], ?::integer[], ?::integer[])
            """;

    private EnterpriseTables() {}

    static void add(Connection connection, Fold fold) throws SQLException {
        Column.send(
                connection,
                ADD_ENTERPRISES,
                fold.told(EnterpriseRegistered.class),
                List.of(
                        text(Told::organization),
                        bigint(Told::position),
                        uuid(told -> told.fact().enterpriseId()),
                        text(told -> told.fact().kind()),
                        text(told -> told.fact().sector()),
                        integer(told -> told.fact().headcount()),
                        date(told -> told.fact().registeredOn())));
        Column.send(
                connection,
                ADD_SURVEYS,
                fold.told(EnterpriseSurveyed.class),
                List.of(
                        text(Told::organization),
                        bigint(Told::position),
                        uuid(told -> told.fact().enterpriseId()),
                        date(told -> told.fact().surveyedOn()),
                        integer(told -> told.fact().headcount()),
                        integer(told -> told.fact().permanent()),
                        integer(told -> told.fact().seasonal()),
                        integer(told -> told.fact().familyMembers()),
                        text(told -> told.fact().readiness()),
                        text(told -> told.fact().classification())));
        Column.send(
                connection,
                ADD_APPROACHES,
                fold.told(EnterpriseApproached.class),
                List.of(
                        text(Told::organization),
                        bigint(Told::position),
                        uuid(told -> told.fact().enterpriseId()),
                        date(told -> told.fact().approachedOn()),
                        text(told -> told.fact().outcome())));
        Column.send(
                connection,
                ADD_FEE_INSPECTIONS,
                fold.told(UnionFeesInspected.class),
                List.of(
                        text(Told::organization),
                        bigint(Told::position),
                        uuid(told -> told.fact().enterpriseId()),
                        text(told -> told.fact().sector()),
                        date(told -> told.fact().inspectedOn()),
                        number(told -> told.fact().document()),
                        issuedOn(told -> told.fact().document()),
                        bigint(told -> told.fact().owed()),
                        bigint(told -> told.fact().paid()),
                        integer(told -> told.fact().findings()),
                        integer(told -> told.fact().recommendations())));
    }
}
