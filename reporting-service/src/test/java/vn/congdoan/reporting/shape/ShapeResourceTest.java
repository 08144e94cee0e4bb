package vn.congdoan.reporting.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.congdoan.contracts.event.SectionEstablished;
import vn.congdoan.contracts.event.UnionFounded;
import vn.congdoan.contracts.vocabulary.OrganizationKind;
import vn.congdoan.contracts.vocabulary.UnionKind;
import vn.congdoan.reporting.Facts;
import vn.congdoan.reporting.Facts.Union;
import vn.congdoan.reporting.Reported;
import vn.congdoan.reporting.RestructuringFacts;
import vn.congdoan.reporting.ServiceTest;
import vn.congdoan.reporting.ShapeFacts;

@ServiceTest
class ShapeResourceTest {

    private static final LocalDate FOUNDED = LocalDate.of(2020, 1, 1);
    private static final LocalDate JUNE = LocalDate.of(2021, 6, 12);

    private static final Union KIM_LAM = Union.of("HN-CAUGIAY", "Kim Lâm");
    private static final Union POINT_AVENUE = Union.of("HN-CAUGIAY", "Point Avenue");
    private static final Union XE_OM =
            Union.of("HN-LONGBIEN", "Nghiệp đoàn xe ôm").in(null);
    private static final Union OF_THE_CITY = Union.of("HN", "Cơ quan LĐLĐ");

    private Reported reported;

    /** A city with two districts, a commune of 2025 and an industry union; three unions and a syndicate. */
    @BeforeEach
    void tell() {
        reported = Reported.afresh()
                .tell(
                        Facts.city("HN", "LĐLĐ thành phố Hà Nội"),
                        Facts.district("HN-CAUGIAY", "LĐLĐ quận Cầu Giấy", "HN"),
                        Facts.district("HN-LONGBIEN", "LĐLĐ quận Long Biên", "HN"),
                        Facts.established("HN-NGHIADO", OrganizationKind.COMMUNE, "HN", LocalDate.of(2025, 7, 1)),
                        Facts.established("HN-XAYDUNG", OrganizationKind.INDUSTRY, "HN", LocalDate.of(2000, 1, 1)),
                        Facts.founded(KIM_LAM, FOUNDED),
                        Facts.founded(POINT_AVENUE, FOUNDED),
                        syndicate(XE_OM),
                        Facts.founded(OF_THE_CITY, FOUNDED));
    }

    @AfterEach
    void close() {
        reported.close();
    }

    @Test
    void unionsOfAllLevelsAreCountedFromTheirBeginningToTheirEnd() {
        reported.tell(
                Facts.dissolved(POINT_AVENUE, JUNE),
                RestructuringFacts.closed("HN-LONGBIEN", LocalDate.of(2025, 7, 1), "HN-NGHIADO"));

        assertThat(total("asOf=2019-12-31")).isEqualTo("2 districts, 0 communes, 1 industry; 0 + 0; 0, 0; 0 0 0");
        assertThat(total("asOf=2021-06-11")).isEqualTo("2 districts, 0 communes, 1 industry; 3 + 1; 0, 0; 4 0 0");
        assertThat(total("asOf=2021-06-12")).isEqualTo("2 districts, 0 communes, 1 industry; 2 + 1; 0, 0; 3 0 0");
        assertThat(total("asOf=2025-07-01")).isEqualTo("1 districts, 1 communes, 1 industry; 2 + 1; 0, 0; 3 0 0");
    }

    @Test
    void partsOfUnionsCountWhileTheyAndTheirUnionsAreThere() {
        SectionEstablished section = ShapeFacts.section(KIM_LAM, JUNE);
        SectionEstablished group = ShapeFacts.group(section, JUNE.plusDays(1));
        reported.tell(
                section,
                group,
                ShapeFacts.section(POINT_AVENUE, JUNE),
                Facts.dissolved(POINT_AVENUE, JUNE.plusDays(2)),
                ShapeFacts.dissolved(group, JUNE.plusDays(3)));

        assertThat(total("asOf=2021-06-11")).endsWith("; 0, 0; 4 0 0");
        assertThat(total("asOf=2021-06-12")).endsWith("; 2, 0; 4 0 0");
        assertThat(total("asOf=2021-06-13")).endsWith("; 2, 1; 4 0 0");
        assertThat(total("asOf=2021-06-14")).endsWith("; 1, 1; 3 0 0");
        assertThat(total("asOf=2021-06-15")).endsWith("; 1, 0; 3 0 0");
    }

    @Test
    void theCommitteeThatWasFormedLastLeads() {
        reported.tell(
                // Entered late: the streams tell it after the one that followed.
                ShapeFacts.elected(KIM_LAM, LocalDate.of(2023, 3, 1), 2028),
                ShapeFacts.elected(KIM_LAM, JUNE, 2022),
                ShapeFacts.elected(POINT_AVENUE, JUNE, 2026),
                ShapeFacts.provisional(ShapeFacts.elected(POINT_AVENUE, LocalDate.of(2022, 5, 5), 2026)),
                ShapeFacts.elected("HN-CAUGIAY", LocalDate.of(2018, 3, 1), 2023),
                ShapeFacts.provisional(ShapeFacts.elected("HN-XAYDUNG", FOUNDED, 2025)));

        assertThat(total("asOf=2021-06-11")).endsWith("; 4 0 0");
        assertThat(total("asOf=2021-06-12")).endsWith("; 2 2 0");
        assertThat(total("asOf=2022-12-31")).endsWith("; 3 1 0");
        assertThat(total("asOf=2023-01-01")).endsWith("; 3 0 1");
        assertThat(total("asOf=2023-03-01")).endsWith("; 3 1 0");
        assertThat(upperLevel("asOf=2019-12-31")).isEqualTo("0 1 0");
        assertThat(upperLevel("asOf=2023-12-31")).isEqualTo("1 1 0");
        assertThat(upperLevel("asOf=2024-01-01")).isEqualTo("1 0 1");
    }

    @Test
    void aUnionCountsWhereItStandsWithItsPartsAndItsCommittee() {
        LocalDate moved = LocalDate.of(2025, 7, 1);
        reported.tell(
                ShapeFacts.section(KIM_LAM, JUNE),
                ShapeFacts.elected(KIM_LAM, JUNE, 2026),
                RestructuringFacts.reassigned(KIM_LAM, "HN-NGHIADO", 0, moved),
                ShapeFacts.section(KIM_LAM.below("HN-NGHIADO"), moved));

        assertThat(parts("asOf=2025-06-30"))
                .containsExactly(
                        "HN: 0 districts, 0 communes, 0 industry; 1 + 0; 0, 0; 1 0 0",
                        "HN-CAUGIAY: 1 districts, 0 communes, 0 industry; 2 + 0; 1, 0; 1 1 0",
                        "HN-LONGBIEN: 1 districts, 0 communes, 0 industry; 0 + 1; 0, 0; 1 0 0",
                        "HN-NGHIADO: 0 districts, 0 communes, 0 industry; 0 + 0; 0, 0; 0 0 0",
                        "HN-XAYDUNG: 0 districts, 0 communes, 1 industry; 0 + 0; 0, 0; 0 0 0");
        assertThat(parts("asOf=2025-07-01"))
                .contains(
                        "HN-CAUGIAY: 1 districts, 0 communes, 0 industry; 1 + 0; 0, 0; 1 0 0",
                        "HN-NGHIADO: 0 districts, 1 communes, 0 industry; 1 + 0; 2, 0; 0 1 0");
        assertThat(parts("asOf=2025-06-30&organization=HN-CAUGIAY"))
                .containsExactly("HN-CAUGIAY: 1 districts, 0 communes, 0 industry; 2 + 0; 1, 0; 1 1 0");
    }

    @Test
    void saysWhatItIsOf() {
        assertThat(Reported.at(
                        reported.read("/v1/shape?organization=HN-CAUGIAY&asOf=2021-12-31"),
                        "/organization/name",
                        "/asOf",
                        "/total/upperLevelUnions/0/kind",
                        "/freshness/position"))
                .containsExactly("LĐLĐ quận Cầu Giấy", "2021-12-31", "DISTRICT", "3");
    }

    @Test
    void refusesAWrongParameter() {
        reported.get("/v1/shape?organization=HP")
                .statusCode(400)
                .body("errors[0].code", equalTo("organization.unknown"));
        reported.get("/v1/shape?asOf=1800-01-01").statusCode(400).body("errors[0].parameter", equalTo("asOf"));
    }

    private static UnionFounded syndicate(Union union) {
        return new UnionFounded(
                union.id(),
                union.organization(),
                union.name(),
                UnionKind.SYNDICATE,
                null,
                null,
                union.method(),
                FOUNDED,
                Facts.decision(FOUNDED));
    }

    private String total(String query) {
        return line(reported.read("/v1/shape?" + query).get("total"));
    }

    private String upperLevel(String query) {
        return committees(reported.read("/v1/shape?" + query).at("/total/upperLevelCommittees"));
    }

    private List<String> parts(String query) {
        List<String> lines = new ArrayList<>();
        reported.read("/v1/shape?" + query)
                .get("parts")
                .forEach(part -> lines.add(part.at("/organization/code").asText() + ": " + line(part.get("counts"))));
        return lines;
    }

    /** Upper-level unions of three kinds; unions + syndicates; sections, groups; committees of unions. */
    private static String line(JsonNode counts) {
        return kind(counts, "DISTRICT") + " districts, " + kind(counts, "COMMUNE") + " communes, "
                + kind(counts, "INDUSTRY") + " industry; "
                + counts.get("unions").asText() + " + "
                + counts.get("syndicates").asText() + "; "
                + counts.get("sections").asText() + ", " + counts.get("groups").asText() + "; "
                + committees(counts.get("unionCommittees"));
    }

    /** Provisional ones, elected ones, and those whose term has ended. */
    private static String committees(JsonNode committees) {
        return String.join(" ", Reported.at(committees, "/provisional", "/termRunning", "/termEnded"));
    }

    private static String kind(JsonNode counts, String kind) {
        return counts.get("upperLevelUnions")
                .valueStream()
                .filter(each -> each.get("kind").asText().equals(kind))
                .map(each -> each.get("count").asText())
                .findFirst()
                .orElseThrow();
    }
}
