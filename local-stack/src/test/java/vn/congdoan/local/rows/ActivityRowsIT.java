package vn.congdoan.local.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.congdoan.local.rows.Federation.CITY;
import static vn.congdoan.local.rows.Federation.FIRST;
import static vn.congdoan.local.rows.Federation.SECOND;
import static vn.congdoan.local.rows.Federation.document;
import static vn.congdoan.local.rows.Federation.measure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What unions and federations do, of kinds that are data. */
@ExtendWith(OneStack.class)
class ActivityRowsIT {

    @Test
    void r11DisseminationCountsSessionsPeopleAndCoverage(Federation federation) {
        // given
        federation.kind(
                "dissemination",
                "Tuyên truyền, quán triệt",
                List.of(
                        measure("sessions", "Số cuộc", "SESSION"),
                        measure("participants", "Số người tham gia", "PERSON"),
                        measure("population", "Số đoàn viên, người lao động", "PERSON")),
                List.of(Map.of(
                        "code", "coverage",
                        "name", "Tỷ lệ bao phủ",
                        "numerator", "participants",
                        "denominator", "population")));

        // when
        federation.held(FIRST, "dissemination", "2021-10-12", sessions(3, 270, 300));
        federation.activity(
                Map.of("unionId", federation.union(SECOND)),
                "dissemination",
                "2021-10-13",
                sessions(1, 110, 100),
                Map.of());

        // then
        JsonNode totals = federation.report(
                "activity-totals?by=organization&kind=dissemination&organization=" + federation.code(CITY));
        assertThat(federation.sums("dissemination", "")).isEqualTo(sessions(4, 380, 400));
        assertThat(totals.at("/total/ratios/0/percent").decimalValue()).isEqualByComparingTo("95.00");
    }

    private static Map<String, Long> sessions(long sessions, long participants, long population) {
        return Map.of("sessions", sessions, "participants", participants, "population", population);
    }

    @Test
    void r12TrainingTellsFirstTimeOfficialsApart(Federation federation) {
        // given
        federation.kind(
                "training",
                "Đào tạo, bồi dưỡng cán bộ công đoàn",
                List.of(
                        measure("participants", "Số lượt người tham dự", "PERSON"),
                        measure("firstTimeOfficials", "Cán bộ tham gia lần đầu", "PERSON")),
                List.of());

        // when
        federation.held(FIRST, "training", "2020-05-05", Map.of("participants", 80L, "firstTimeOfficials", 35L));
        federation.held(SECOND, "training", "2020-06-05", Map.of("participants", 40L, "firstTimeOfficials", 12L));

        // then
        assertThat(federation.sums("training", "&from=2020-01-01&to=2020-12-31"))
                .isEqualTo(Map.of("participants", 120L, "firstTimeOfficials", 47L));
    }

    @Test
    void r13WelfareAgreementsAndSupportHaveBeneficiariesAndMoney(Federation federation) {
        // given
        federation.kind(
                "welfare-agreement",
                "Thỏa thuận hợp tác phúc lợi",
                List.of(
                        measure("agreements", "Số thỏa thuận", "DOCUMENT"),
                        measure("beneficiaries", "Số lượt người hưởng lợi", "PERSON"),
                        measure("value", "Số tiền hưởng lợi", "VND")),
                List.of());
        federation.kind(
                "support",
                "Hỗ trợ đoàn viên khó khăn",
                List.of(measure("beneficiaries", "Số người", "PERSON"), measure("value", "Số tiền", "VND")),
                List.of());

        // when
        federation.activity(
                Map.of("organizationCode", federation.code(FIRST)),
                "welfare-agreement",
                "2022-03-01",
                Map.of("agreements", 1L, "beneficiaries", 12_000L, "value", 3_900_000_000L),
                Map.of("partner", "Siêu thị Thử nghiệm", "validUntil", "2024-03-01"));
        federation.held(SECOND, "support", "2022-01-20", Map.of("beneficiaries", 150L, "value", 75_000_000L));

        // then
        assertThat(federation.sums("welfare-agreement", ""))
                .isEqualTo(Map.of("agreements", 1L, "beneficiaries", 12_000L, "value", 3_900_000_000L));
        assertThat(federation.sums("support", "")).isEqualTo(Map.of("beneficiaries", 150L, "value", 75_000_000L));
    }

    @Test
    void r14CommendationsAreSummedBySchoolYear(Federation federation) {
        // given
        federation.kind(
                "commendation",
                "Khen thưởng",
                List.of(measure("collectives", "Tập thể", "COLLECTIVE"), measure("individuals", "Cá nhân", "PERSON")),
                List.of());

        // when
        commend(federation, "2020-07-15", "2019-2020", 50, 41);
        commend(federation, "2020-11-20", "2020-2021", 7, 9);

        // then
        assertThat(federation.sums("commendation", "&schoolYear=2019-2020"))
                .isEqualTo(Map.of("collectives", 50L, "individuals", 41L));
    }

    private static void commend(
            Federation federation, String heldOn, String schoolYear, long collectives, long individuals) {
        federation.activity(
                Map.of("organizationCode", federation.code(FIRST)),
                "commendation",
                heldOn,
                Map.of("collectives", collectives, "individuals", individuals),
                Map.of("schoolYear", schoolYear));
    }

    @Test
    void r15MembersAreIntroducedToThePartyAndAdmitted(Federation federation) {
        // given
        federation.kind(
                "party-admission",
                "Giới thiệu và kết nạp Đảng",
                List.of(measure("introduced", "Giới thiệu", "PERSON"), measure("admitted", "Kết nạp", "PERSON")),
                List.of());

        // when
        federation.held(FIRST, "party-admission", "2020-06-30", Map.of("introduced", 90L, "admitted", 50L));
        federation.held(FIRST, "party-admission", "2020-12-31", Map.of("introduced", 80L, "admitted", 53L));

        // then
        assertThat(federation.sums("party-admission", "&from=2020-01-01&to=2020-12-31"))
                .containsEntry("admitted", 103L);
    }

    @Test
    void r16SelfInspectionsHaveFindingsAndRecommendationsAndMembersAreGivenLegalAdvice(Federation federation) {
        // given
        federation.kind(
                "self-inspection",
                "Tự kiểm tra",
                List.of(
                        measure("findings", "Vấn đề", "CASE"),
                        measure("recommendations", "Kiến nghị", "CASE"),
                        measure("settled", "Đã giải quyết", "CASE")),
                List.of(Map.of(
                        "code", "settledShare",
                        "name", "Tỷ lệ đã giải quyết",
                        "numerator", "settled",
                        "denominator", "recommendations")));
        federation.kind("legal-advice", "Tư vấn pháp luật", List.of(measure("cases", "Số vụ việc", "CASE")), List.of());

        // when
        federation.held(
                FIRST, "self-inspection", "2022-09-09", Map.of("findings", 4L, "recommendations", 3L, "settled", 2L));
        federation.held(FIRST, "legal-advice", "2022-09-10", Map.of("cases", 17L));

        // then
        assertThat(federation
                        .report("activity-totals?by=year&kind=self-inspection&organization=" + federation.code(CITY))
                        .at("/total/ratios/0/percent")
                        .decimalValue())
                .isEqualByComparingTo("66.67");
        assertThat(federation.sums("legal-advice", "")).isEqualTo(Map.of("cases", 17L));
    }

    @Test
    void r17DialoguesAndWorkplaceConferencesAreHeldByUnions(Federation federation) {
        // given
        for (String kind : List.of("dialogue", "workplace-conference")) {
            federation.kind(
                    kind,
                    "Đối thoại, hội nghị",
                    List.of(measure("sessions", "Số cuộc", "SESSION"), measure("participants", "Số người", "PERSON")),
                    List.of());
        }
        String union = federation.union(FIRST, "FDI", "2021-03-01", "FROM_ABOVE");

        // when
        for (String kind : List.of("dialogue", "workplace-conference")) {
            federation.activity(
                    Map.of("unionId", union),
                    kind,
                    "2022-04-20",
                    Map.of("sessions", 1L, "participants", 60L),
                    Map.of());
        }

        // then
        assertThat(federation.sums("dialogue", "")).isEqualTo(Map.of("sessions", 1L, "participants", 60L));
        assertThat(federation
                        .report("activity-totals?by=sector&kind=workplace-conference&organization="
                                + federation.code(CITY))
                        .path("buckets"))
                .anySatisfy(bucket -> {
                    assertThat(bucket.path("key").asText()).isEqualTo("FDI");
                    assertThat(bucket.at("/sums/activities").asLong()).isEqualTo(1);
                });
    }

    @Test
    void r22VolunteersGiveBloodAndHelp(Federation federation) {
        // given
        federation.kind(
                "blood-donation",
                "Hiến máu tình nguyện",
                List.of(measure("participants", "Số người", "PERSON"), measure("units", "Số đơn vị máu", "ITEM")),
                List.of());

        // when
        String wrong = Federation.id(
                federation.held(FIRST, "blood-donation", "2021-04-07", Map.of("participants", 999L, "units", 999L)));
        federation.post("activities/" + wrong + "/withdrawal", Map.of("reason", "Nhập nhầm số liệu"));
        federation.held(FIRST, "blood-donation", "2021-04-07", Map.of("participants", 99L, "units", 90L));

        // then
        assertThat(federation.sums("blood-donation", "")).isEqualTo(Map.of("participants", 99L, "units", 90L));
    }

    @Test
    void aKindWithTwoMeasuresAndATargetOnOneOfThemTakesOnlyCalls(Federation federation) {
        // given
        federation.kind(
                "green-workplace",
                "Nơi làm việc xanh",
                List.of(measure("trees", "Số cây xanh", "ITEM"), measure("unions", "Số CĐCS tham gia", "UNION")),
                List.of());
        federation.put(
                "plans/2022/" + federation.code(FIRST),
                Map.of(
                        "document",
                        document("KH-LĐLĐ", "2022-01-15"),
                        "targets",
                        Map.of("measures", List.of(Map.of("measure", "green-workplace.trees", "target", 300)))));

        // when
        federation.held(FIRST, "green-workplace", "2022-02-08", Map.of("trees", 120L, "unions", 4L));

        // then
        JsonNode measure =
                federation.report("progress/2022/" + federation.code(FIRST)).at("/measures/0");
        assertThat(measure.path("measure").asText()).isEqualTo("green-workplace.trees");
        assertThat(measure.path("name").asText()).isEqualTo("Số cây xanh");
        assertThat(measure.at("/progress/actual").asLong()).isEqualTo(120);
        assertThat(measure.at("/progress/percent").decimalValue()).isEqualByComparingTo("40.00");
        assertThat(measure.at("/progress/remaining").asLong()).isEqualTo(180);
    }
}
