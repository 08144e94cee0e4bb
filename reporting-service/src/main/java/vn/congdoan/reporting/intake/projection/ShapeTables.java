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
import vn.congdoan.contracts.event.CommitteeFormed;
import vn.congdoan.contracts.event.SectionDissolved;
import vn.congdoan.contracts.event.SectionEstablished;
import vn.congdoan.reporting.database.Column;
import vn.congdoan.reporting.fold.Fold;
import vn.congdoan.reporting.fold.Told;

/** The parts of unions, and who leads unions and organizations. */
final class ShapeTables {

    private static final String ADD_SECTIONS = """
            insert into union_section (organization, position, id, union_id, kind, parent_id, established_on,
                                       decision_number, decision_issued_on)
            select * from unnest(?::text[], ?::bigint[], ?::uuid[], ?::uuid[], ?::text[], ?::uuid[], ?::date[],
                                 ?::text[], ?::date[])
            """;

    private static final String ADD_SECTION_ENDS = """
            insert into union_section_end (organization, position, section_id, union_id, kind, dissolved_on,
                                           decision_number, decision_issued_on)
            select * from unnest(?::text[], ?::bigint[], ?::uuid[], ?::uuid[], ?::text[], ?::date[], ?::text[],
                                 ?::date[])
            """;

    private static final String ADD_COMMITTEES = """
            insert into committee (organization, position, id, union_id, formation, first_year, last_year, formed_on,
                                   decision_number, decision_issued_on, members, vice_chairs)
            select * from unnest(?::text[], ?::bigint[], ?::uuid[], ?::uuid[], ?::text[], ?::integer[], ?::integer[],
                                 ?::date[], ?::text[], ?::date[], ?::integer[], ?::integer[])
            """;

    private ShapeTables() {}

    static void add(Connection connection, Fold fold) throws SQLException {
        Column.send(
                connection,
                ADD_SECTIONS,
                fold.told(SectionEstablished.class),
                List.of(
                        text(Told::organization),
                        bigint(Told::position),
                        uuid(told -> told.fact().sectionId()),
                        uuid(told -> told.fact().unionId()),
                        text(told -> told.fact().kind()),
                        uuid(told -> told.fact().parentId()),
                        date(told -> told.fact().establishedOn()),
                        number(told -> told.fact().decision()),
                        issuedOn(told -> told.fact().decision())));
        Column.send(
                connection,
                ADD_SECTION_ENDS,
                fold.told(SectionDissolved.class),
                List.of(
                        text(Told::organization),
                        bigint(Told::position),
                        uuid(told -> told.fact().sectionId()),
                        uuid(told -> told.fact().unionId()),
                        text(told -> told.fact().kind()),
                        date(told -> told.fact().dissolvedOn()),
                        number(told -> told.fact().decision()),
                        issuedOn(told -> told.fact().decision())));
        Column.send(
                connection,
                ADD_COMMITTEES,
                fold.told(CommitteeFormed.class),
                List.of(
                        text(Told::organization),
                        bigint(Told::position),
                        uuid(told -> told.fact().committeeId()),
                        uuid(told -> told.fact().unionId()),
                        text(told -> told.fact().formation()),
                        integer(told -> told.fact().firstYear()),
                        integer(told -> told.fact().lastYear()),
                        date(told -> told.fact().formedOn()),
                        number(told -> told.fact().decision()),
                        issuedOn(told -> told.fact().decision()),
                        integer(told -> told.fact().members()),
                        integer(told -> told.fact().viceChairs())));
    }
}
