package vn.congdoan.reporting.restructuring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.congdoan.contracts.event.DocumentReference;
import vn.congdoan.contracts.event.MembershipEvent;
import vn.congdoan.contracts.vocabulary.OrganizationKind;
import vn.congdoan.reporting.Facts;
import vn.congdoan.reporting.Facts.Union;
import vn.congdoan.reporting.Reported;
import vn.congdoan.reporting.RestructuringFacts;
import vn.congdoan.reporting.ServiceTest;

/** Cầu Giấy ends on 2025-07-01: its two unions go to two communes. */
@ServiceTest
class RestructuringReportsTest {

    private static final LocalDate SPLIT = LocalDate.of(2025, 7, 1);
    private static final LocalDate MAY_2024 = LocalDate.of(2024, 5, 1);
    private static final LocalDate MAY_2025 = LocalDate.of(2025, 5, 1);
    private static final LocalDate AUGUST_2025 = LocalDate.of(2025, 8, 1);
    private static final Union KIM_LAM = Union.of("HN-CAUGIAY", "Kim Lâm");
    private static final Union SONG_TO = Union.of("HN-CAUGIAY", "Sông Tô");

    private Reported reported;

    @BeforeEach
    void tell() {
        reported = Reported.afresh()
                .tell(
                        Facts.city("HN", "LĐLĐ thành phố Hà Nội"),
                        Facts.district("HN-CAUGIAY", "LĐLĐ quận Cầu Giấy", "HN"),
                        Facts.plan("HN-CAUGIAY", 2024, new DocumentReference("9/KH-LĐLĐ", MAY_2024), 2, 3),
                        Facts.founded(KIM_LAM, MAY_2024),
                        Facts.founded(SONG_TO, MAY_2024),
                        Facts.admitted(KIM_LAM, MAY_2024),
                        Facts.admitted(KIM_LAM, MAY_2024),
                        Facts.admitted(SONG_TO, MAY_2024),
                        Facts.admitted(SONG_TO, MAY_2025));
    }

    @AfterEach
    void close() {
        reported.close();
    }

    private static MembershipEvent[] split() {
        return new MembershipEvent[] {
            Facts.established("HN-NGHIADO", OrganizationKind.COMMUNE, "HN", SPLIT),
            Facts.established("HN-YENHOA", OrganizationKind.COMMUNE, "HN", SPLIT),
            RestructuringFacts.reassigned(KIM_LAM, "HN-NGHIADO", 2, SPLIT),
            RestructuringFacts.reassigned(SONG_TO, "HN-YENHOA", 2, SPLIT),
            RestructuringFacts.closed("HN-CAUGIAY", SPLIT, "HN-NGHIADO", "HN-YENHOA"),
            Facts.admitted(KIM_LAM.below("HN-NGHIADO"), AUGUST_2025),
            Facts.admitted(SONG_TO.below("HN-YENHOA"), AUGUST_2025),
            Facts.admitted(SONG_TO.below("HN-YENHOA"), AUGUST_2025)
        };
    }

    @Test
    void eachYearStaysWhereItHappenedAndTheCityHasTheSum() {
        List<String> before = rows(2024);

        reported.tell(split());

        assertThat(before).containsExactly("HN 2 3", "HN-CAUGIAY 2 3");
        assertThat(rows(2024)).containsExactly("HN 2 3", "HN-CAUGIAY 2 3");
        assertThat(rows(2025)).containsExactly("HN 0 4", "HN-CAUGIAY 0 1", "HN-NGHIADO 0 1", "HN-YENHOA 0 2");
    }

    @Test
    void whatIsToldLateOfTheOldYearCountsThere() {
        reported.tell(split());

        reported.tell(Facts.admitted(KIM_LAM, MAY_2024));

        assertThat(rows(2024)).startsWith("HN 2 4", "HN-CAUGIAY 2 4");
        assertThat(reported.read("/v1/progress/2024/HN-CAUGIAY")
                        .at("/newMembers/status")
                        .asText())
                .isEqualTo("EXCEEDED");
    }

    @Test
    void anOrganizationIsListedForTheYearsInWhichItExistedOrHasFigures() {
        reported.tell(split());

        assertThat(rows(2024)).as("before the communes").containsExactly("HN 2 3", "HN-CAUGIAY 2 3");
        assertThat(rows(2026)).as("after the district").containsExactly("HN 0 0", "HN-NGHIADO 0 0", "HN-YENHOA 0 0");
        assertThat(reported.read("/v1/progress/2026/HN-CAUGIAY")
                        .at("/organization/code")
                        .asText())
                .isEqualTo("HN-CAUGIAY");
        reported.tell(Facts.plan("HN-CAUGIAY", 2026, new DocumentReference("9/KH-LĐLĐ", MAY_2025), 2, 3));
        assertThat(rows(2026)).contains("HN-CAUGIAY 0 0");
    }

    @Test
    void unionsThatWentAndCameAreCountedApart() {
        reported.tell(split());

        assertThat(movements("HN-CAUGIAY")).isEqualTo("0 0 1 0 in 0 0 out 2 4");
        assertThat(movements("HN-YENHOA")).isEqualTo("0 0 2 0 in 1 2 out 0 0");
        assertThat(movements("HN")).as("within it nothing came or went").isEqualTo("0 0 4 0 in 0 0 out 0 0");
        JsonNode quarters =
                reported.read("/v1/growth?organization=HN-CAUGIAY&from=2025-01-01&to=2025-12-31&by=quarter");
        assertThat(quarters.at("/buckets/2/movements/unionsReassignedOut").asLong())
                .isEqualTo(2);
    }

    @Test
    void aTopUnionIsNamedWithTheOrganizationThatItStoodBelowThen() {
        reported.tell(split());

        assertThat(tops("organization=HN&year=2024")).containsExactly("Kim Lâm 2 HN-CAUGIAY", "Sông Tô 1 HN-CAUGIAY");
        assertThat(tops("organization=HN&year=2025")).containsExactly("Sông Tô 3 HN-YENHOA", "Kim Lâm 1 HN-NGHIADO");
        assertThat(tops("organization=HN&year=2025&asOf=2025-06-30")).containsExactly("Sông Tô 1 HN-CAUGIAY");
        assertThat(tops("organization=HN-YENHOA&year=2025")).containsExactly("Sông Tô 2 HN-YENHOA");
    }

    @Test
    void evidenceNamesTheUnionThoughItsFoundingIsYetToCome() {
        Union late = Union.of("HN-LONGBIEN", "Bồ Đề");
        reported.tell(split());
        // Of the organization that it comes from nothing has come but this.
        reported.tell(
                RestructuringFacts.reassigned(late, "HN-NGHIADO", 1, SPLIT),
                Facts.admitted(late.below("HN-NGHIADO"), AUGUST_2025));

        JsonNode evidence = reported.read("/v1/progress/2025/HN-NGHIADO/evidence?measure=newMembers");

        assertThat(StreamSupport.stream(evidence.get("items").spliterator(), false)
                        .map(item -> item.at("/union/name").asText()))
                .containsExactlyInAnyOrder("Kim Lâm", "Bồ Đề");
        assertThat(evidence.get("total").asLong()).isEqualTo(2);
    }

    @Test
    void anOrganizationIsShownByTheNameOfTheLatestDate() {
        reported.tell(
                RestructuringFacts.renamed("HN-CAUGIAY", "LĐLĐ quận B", MAY_2025),
                RestructuringFacts.renamed("HN-CAUGIAY", "LĐLĐ quận A", MAY_2024));

        assertThat(reported.read("/v1/progress/2024/HN-CAUGIAY")
                        .at("/organization/name")
                        .asText())
                .isEqualTo("LĐLĐ quận B");
    }

    /** Founded, dissolved, admitted and left; unions and members that came, and that went. */
    private String movements(String organization) {
        JsonNode total = reported.read("/v1/growth?from=2025-01-01&to=2025-12-31&organization=" + organization)
                .get("total");
        return String.format(
                "%s %s %s %s in %s %s out %s %s",
                Reported.at(
                                total,
                                "/founded",
                                "/dissolved",
                                "/admitted",
                                "/left",
                                "/unionsReassignedIn",
                                "/membersReassignedIn",
                                "/unionsReassignedOut",
                                "/membersReassignedOut")
                        .toArray());
    }

    private List<String> tops(String query) {
        JsonNode top = reported.read("/v1/top-unions?" + query);
        return StreamSupport.stream(top.get("unions").spliterator(), false)
                .map(union -> union.at("/union/name").asText() + " " + union.get("admitted") + " "
                        + union.at("/union/organization/code").asText())
                .toList();
    }

    private List<String> rows(int year) {
        JsonNode table = reported.read("/v1/progress/" + year + "?organization=HN");
        return Stream.concat(
                        Stream.of(table.get("total")),
                        StreamSupport.stream(table.get("organizations").spliterator(), false))
                .map(row -> String.join(
                        " ", Reported.at(row, "/organization/code", "/newUnions/actual", "/newMembers/actual")))
                .toList();
    }
}
