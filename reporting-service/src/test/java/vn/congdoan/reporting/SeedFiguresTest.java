package vn.congdoan.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.congdoan.reporting.ActivityFacts.amount;
import static vn.congdoan.reporting.Reported.at;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.congdoan.contracts.event.DocumentReference;
import vn.congdoan.contracts.event.MembershipEvent;
import vn.congdoan.contracts.vocabulary.FoundingMethod;
import vn.congdoan.contracts.vocabulary.Sector;
import vn.congdoan.contracts.vocabulary.UnionLevel;
import vn.congdoan.reporting.Facts.Union;

/** The figures of the source documents, exact to the digit. */
@ServiceTest
class SeedFiguresTest {

    private static final String[] PROGRESS = {"/target", "/actual", "/percent", "/remaining", "/status", "/reachedOn"};

    private Reported reported;

    @BeforeEach
    void tellOfTheCity() {
        reported = Reported.afresh().tell(Facts.city("HN", "LĐLĐ thành phố Hà Nội"));
    }

    @AfterEach
    void close() {
        reported.close();
    }

    @Test
    void cauGiayIn2021() {
        List<MembershipEvent> facts = new ArrayList<>();
        facts.add(Facts.district("HN-CAUGIAY", "LĐLĐ quận Cầu Giấy", "HN"));
        facts.add(Facts.plan("HN-CAUGIAY", 2021, document("03/KH-LĐLĐ", 2021, 1, 15), 27, 1450));
        LocalDate founded = LocalDate.of(2021, 2, 1);
        List<Integer> admissions = List.of(42, 154, 69, 83, 40, 40, 40, 40, 40, 41);
        List<String> names =
                List.of("Point Avenue", "Kim Lâm", "Nhà D'LAND", "Miichisoft", "A", "B", "C", "D", "E", "G");
        for (int n = 0; n < 10; n++) {
            Union union = Union.of("HN-CAUGIAY", names.get(n));
            facts.add(Facts.founded(union, founded.plusDays(n)));
            facts.addAll(admissions(union, admissions.get(n), LocalDate.of(2021, 3, 20 + n)));
        }
        Union last = Union.of("HN-CAUGIAY", "Không kết nạp");
        facts.add(Facts.founded(last, LocalDate.of(2021, 4, 4)));
        facts.add(Facts.founded(Union.of("HN-CAUGIAY", "Sau"), LocalDate.of(2021, 4, 5)));
        facts.addAll(admissions(last, 3, LocalDate.of(2021, 4, 5)));
        reported.tell(facts);

        JsonNode progress = reported.read("/v1/progress/2021/HN-CAUGIAY?asOf=2021-04-04");
        assertThat(at(progress.get("newUnions"), PROGRESS))
                .containsExactly("27", "11", "40.74", "16", "IN_PROGRESS", "null");
        assertThat(at(progress.get("newMembers"), PROGRESS))
                .containsExactly("1450", "589", "40.62", "861", "IN_PROGRESS", "null");
        assertThat(at(progress, "/plan/document/number", "/plan/document/issuedOn", "/plan/revision"))
                .containsExactly("03/KH-LĐLĐ", "2021-01-15", "1");

        assertThat(evidence("HN-CAUGIAY/evidence?measure=newUnions&asOf=2021-04-04&limit=1"))
                .hasSize(11)
                .allMatch(item -> item.get("count").asLong() == 1);
        assertThat(evidence("HN-CAUGIAY/evidence?measure=newMembers&asOf=2021-04-04&limit=3"))
                .hasSize(10)
                .extracting(item -> item.at("/union/name").asText() + " " + item.get("count") + " by "
                        + item.at("/decision/number").asText() + " of "
                        + item.at("/decision/issuedOn").asText() + ": "
                        + item.at("/positions/0").asText())
                .startsWith(
                        "Point Avenue 42 by 79/QĐ-LĐLĐ of 2021-03-20: HN-CAUGIAY/4-45",
                        "Kim Lâm 154 by 80/QĐ-LĐLĐ of 2021-03-21: HN-CAUGIAY/47-200");
        assertThat(evidence("HN/evidence?measure=newMembers&asOf=2021-04-04"))
                .as("of the city, which counts its districts")
                .hasSize(10);

        JsonNode top = reported.read("/v1/top-unions?organization=HN-CAUGIAY&year=2021&asOf=2021-04-04&limit=4");
        assertThat(top.get("unions"))
                .extracting(union -> union.at("/union/name").asText() + " " + union.get("admitted"))
                .containsExactly("Kim Lâm 154", "Miichisoft 83", "Nhà D'LAND 69", "Point Avenue 42");
    }

    @Test
    void bacTuLiemIn2020() {
        List<MembershipEvent> facts = new ArrayList<>();
        facts.add(Facts.district("HN-BACTULIEM", "LĐLĐ quận Bắc Từ Liêm", "HN"));
        facts.add(Facts.plan("HN-BACTULIEM", 2020, document("05/KH-LĐLĐ", 2020, 1, 20), 17, 850));
        for (int n = 0; n < 18; n++) {
            Union union = Union.of("HN-BACTULIEM", "CĐCS " + n);
            facts.add(Facts.founded(union, LocalDate.of(2020, 2, 1).plusDays(10L * n)));
            facts.addAll(
                    admissions(union, n == 0 ? 59 : 56, LocalDate.of(2020, 3, 1).plusDays(10L * n)));
        }
        reported.tell(facts);

        JsonNode progress = reported.read("/v1/progress/2020/HN-BACTULIEM");
        assertThat(at(progress.get("newUnions"), PROGRESS))
                .containsExactly("17", "18", "105.88", "0", "EXCEEDED", "2020-07-10");
        assertThat(at(progress.get("newMembers"), PROGRESS))
                .containsExactly("850", "1011", "118.94", "0", "EXCEEDED", "2020-07-29");
    }

    @Test
    void longBienIn2017() {
        List<MembershipEvent> facts = new ArrayList<>();
        facts.add(Facts.district("HN-LONGBIEN", "LĐLĐ quận Long Biên", "HN"));
        facts.add(Facts.plan("HN-LONGBIEN", 2017, document("16/KH-LĐLĐ", 2017, 2, 3), 22, 1400));
        for (int n = 0; n < 22; n++) {
            Union union = Union.of("HN-LONGBIEN", "CĐCS " + n)
                    .by(n % 3 == 0 && n < 21 ? FoundingMethod.WORKER_INITIATED : FoundingMethod.FROM_ABOVE);
            facts.add(Facts.founded(union, LocalDate.of(2017, 2, 10).plusDays(5L * n)));
            facts.addAll(admissions(union, 64, LocalDate.of(2017, 3, 1).plusDays(5L * n)));
        }
        reported.tell(facts);

        JsonNode progress = reported.read("/v1/progress/2017/HN-LONGBIEN?asOf=2017-06-30");
        assertThat(at(progress.get("newUnions"), PROGRESS))
                .containsExactly("22", "22", "100.00", "0", "REACHED", "2017-05-26");
        assertThat(at(progress.get("newMembers"), PROGRESS))
                .containsExactly("1400", "1408", "100.57", "0", "EXCEEDED", "2017-06-14");

        JsonNode growth = reported.read("/v1/growth?organization=HN-LONGBIEN&from=2017-01-01&to=2017-05-31&by=method");
        assertThat(growth.get("buckets"))
                .extracting(bucket -> bucket.get("key").asText() + " " + bucket.at("/movements/founded"))
                .containsExactly("FROM_ABOVE 15", "WORKER_INITIATED 7");
    }

    @Test
    void haNoiFrom2021To2023() {
        List<MembershipEvent> facts = new ArrayList<>();
        for (int district = 0; district < 45; district++) {
            facts.add(Facts.district("HN-" + district, "CĐ cấp trên " + district, "HN"));
        }
        int admitted = 0;
        for (int n = 1; n <= 1_572; n++) {
            Union union = Union.of("HN-" + n % 45, "CĐCS " + n);
            LocalDate founded = LocalDate.of(2021, 1, 1).plusDays(n % 1_095);
            facts.add(Facts.founded(union, founded));
            int sofar = 170_947 * n / 1_572;
            facts.addAll(admissions(union, sofar - admitted, founded));
            admitted = sofar;
        }
        reported.tell(facts);

        JsonNode growth = reported.read("/v1/growth?from=2021-01-01&to=2023-12-31&by=year");
        assertThat(at(growth.get("total"), "/founded", "/admitted")).containsExactly("1572", "170947");
        assertThat(growth.get("buckets"))
                .extracting(bucket -> bucket.get("key").asText())
                .containsExactly("2021", "2022", "2023");
        long sum = 0;
        for (int year = 2021; year <= 2023; year++) {
            JsonNode table = reported.read("/v1/progress/" + year);
            assertThat(table.get("organizations")).hasSize(45);
            sum += table.at("/total/newMembers/actual").asLong();
        }
        assertThat(sum).isEqualTo(170_947);
    }

    @Test
    void disseminationOfResolution02() {
        List<MembershipEvent> facts = new ArrayList<>(List.of(ActivityFacts.dissemination("HN")));
        long participants = 0;
        long population = 0;
        for (int district = 0; district < 45; district++) {
            facts.add(Facts.district("HN-" + district, "CĐ cấp trên " + district, "HN"));
        }
        for (int session = 1; session <= 4_132; session++) {
            long participantsSoFar = 620_333L * session / 4_132;
            long populationSoFar = 652_982L * session / 4_132;
            facts.add(ActivityFacts.held(
                    "HN-" + session % 45,
                    "dissemination",
                    LocalDate.of(2021, 10, 1).plusDays(session % 700),
                    amount("sessions", 1),
                    amount("participants", participantsSoFar - participants),
                    amount("population", populationSoFar - population)));
            participants = participantsSoFar;
            population = populationSoFar;
        }
        reported.tell(facts);

        JsonNode totals = reported.read("/v1/activity-totals?kind=dissemination&from=2021-01-01&to=2023-12-31");
        assertThat(at(
                        totals.get("total"),
                        "/activities",
                        "/measures/0/amount",
                        "/measures/1/amount",
                        "/ratios/0/percent"))
                .containsExactly("4132", "4132", "620333", "95.00");
        assertThat(totals.get("buckets")).hasSize(46);
    }

    @Test
    void welfareCommendationsAndAdmissionsToTheParty() {
        reported.tell(
                ActivityFacts.kind(
                        "HN", "welfare-agreement", 1, "Thỏa thuận phúc lợi", "agreements", "beneficiaries", "value"),
                ActivityFacts.kind("HN", "commendation", 1, "Khen thưởng", "collectives", "individuals"),
                ActivityFacts.kind("HN", "party-admission", 1, "Kết nạp Đảng", "introduced", "admitted"),
                Facts.district("HN-BACTULIEM", "LĐLĐ quận Bắc Từ Liêm", "HN"),
                ActivityFacts.held(
                        "HN",
                        "welfare-agreement",
                        LocalDate.of(2022, 6, 30),
                        amount("agreements", 200),
                        amount("beneficiaries", 1_000_000),
                        amount("value", 30_000_000_000L)),
                ActivityFacts.held(
                        "HN-BACTULIEM",
                        "welfare-agreement",
                        LocalDate.of(2023, 6, 30),
                        amount("agreements", 106),
                        amount("beneficiaries", 6_708),
                        amount("value", 9_100_000_000L)),
                ActivityFacts.inSchoolYear(
                        2019,
                        ActivityFacts.held(
                                "HN-BACTULIEM",
                                "commendation",
                                LocalDate.of(2020, 7, 15),
                                amount("collectives", 50),
                                amount("individuals", 41))),
                ActivityFacts.inSchoolYear(
                        2020,
                        ActivityFacts.held(
                                "HN-BACTULIEM", "commendation", LocalDate.of(2020, 12, 15), amount("collectives", 3))),
                ActivityFacts.held(
                        "HN-BACTULIEM",
                        "party-admission",
                        LocalDate.of(2020, 11, 30),
                        amount("introduced", 120),
                        amount("admitted", 103)));

        assertThat(amounts("kind=welfare-agreement&from=2021-01-01&to=2023-12-31"))
                .containsExactly("306", "1006708", "39100000000");
        assertThat(amounts("kind=commendation&organization=HN-BACTULIEM&schoolYear=2019-2020"))
                .containsExactly("50", "41");
        assertThat(amounts("kind=party-admission&organization=HN-BACTULIEM&from=2020-01-01&to=2020-12-31"))
                .containsExactly("120", "103");
    }

    private List<String> amounts(String query) {
        return reported.read("/v1/activity-totals?" + query)
                .at("/total/measures")
                .valueStream()
                .map(measure -> measure.get("amount").asText())
                .toList();
    }

    @Test
    void haNoisYearlyClassification() {
        List<MembershipEvent> facts = new ArrayList<>();
        facts.add(EvaluationFacts.scale("HN", "grassroots", 1, UnionLevel.GRASSROOTS));
        facts.add(EvaluationFacts.scale("HN", "upper-level", 1, UnionLevel.UPPER_LEVEL));
        for (int district = 0; district < 45; district++) {
            facts.add(Facts.district("HN-" + district, "CĐ cấp trên " + district, "HN"));
            facts.add(EvaluationFacts.evaluated("HN-" + district, "2022", district % 2 == 0 ? 95 : 80));
        }
        for (int n = 0; n < 1_500; n++) {
            Sector sector = n < 500 ? Sector.STATE : n % 3 == 0 ? Sector.FDI : Sector.NON_STATE;
            Union union = Union.of("HN-" + n % 45, "CĐCS " + n).in(sector);
            facts.add(Facts.founded(union, LocalDate.of(2021, 1, 1)));
            boolean distinguished = n < 467 || (n >= 500 && n < 1_053);
            facts.add(EvaluationFacts.evaluated(union, "2022", 1, distinguished ? 75 : 60));
        }
        reported.tell(facts);

        JsonNode grassroots = reported.read("/v1/classifications/2022?level=GRASSROOTS&by=ownership");
        assertThat(grassroots.get("buckets"))
                .extracting(bucket -> String.join(
                        " ",
                        at(
                                bucket,
                                "/key",
                                "/classification/evaluated",
                                "/classification/distinguished/count",
                                "/classification/distinguished/percent")))
                .containsExactly("STATE 500 467 93.40", "OTHER 1000 553 55.30");
        JsonNode above = reported.read("/v1/classifications/2022?level=UPPER_LEVEL");
        assertThat(at(above.get("total"), "/evaluated", "/distinguished/count", "/distinguished/percent"))
                .containsExactly("45", "45", "100.00");
    }

    /** The items of all pages, whose counts must add up to the figure of the progress. */
    private List<JsonNode> evidence(String path) {
        List<JsonNode> items = new ArrayList<>();
        JsonNode page = reported.read("/v1/progress/2021/" + path);
        page.get("items").forEach(items::add);
        while (page.has("nextCursor")) {
            page = reported.read("/v1/progress/2021/" + path + "&cursor="
                    + page.get("nextCursor").asText());
            page.get("items").forEach(items::add);
        }
        JsonNode progress = reported.read("/v1/progress/2021/" + path.substring(0, path.indexOf('/')) + "?asOf="
                + page.get("asOf").asText());
        long figure =
                progress.at("/" + page.get("measure").asText() + "/actual").asLong();
        assertThat(page.get("total").asLong()).isEqualTo(figure);
        assertThat(items.stream().mapToLong(item -> item.get("count").asLong()).sum())
                .isEqualTo(figure);
        return items;
    }

    private static List<MembershipEvent> admissions(Union union, int count, LocalDate on) {
        return IntStream.range(0, count)
                .<MembershipEvent>mapToObj(n -> Facts.admitted(union, on))
                .toList();
    }

    private static DocumentReference document(String number, int year, int month, int day) {
        return new DocumentReference(number, LocalDate.of(year, month, day));
    }
}
