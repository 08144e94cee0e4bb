package vn.congdoan.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the figures of the demo data back from the public reports, and compares them with the source documents. */
public final class DemoReport {

    private static final Duration WAIT = Duration.ofSeconds(30);
    private static final LocalDate APRIL_REPORT = LocalDate.of(2021, 4, 4);
    private static final LocalDate MIDDLE_OF_2017 = LocalDate.of(2017, 7, 1);
    private static final String NEW_METHOD_UNTIL_MAY =
            "/v1/growth?organization=HN-LONGBIEN&from=2017-01-01&to=2017-05-31&by=method";
    private static final String THREE_YEARS = "/v1/growth?organization=HN&from=2021-01-01&to=2023-12-31&by=year";
    private static final String LARGEST =
            "/v1/top-unions?organization=HN-CAUGIAY&year=2021&asOf=" + APRIL_REPORT + "&limit=4";

    private final ServiceClient reporting;
    private final StringBuilder table = new StringBuilder();
    private final List<String> differences = new ArrayList<>();

    /** @param reporting reporting-service, called in any role */
    public DemoReport(ServiceClient reporting) {
        this.reporting = reporting;
    }

    /**
     * The figures in Vietnamese, and where they are not what the documents say.
     *
     * @param table lines to print
     * @param differences empty when all figures are exact
     */
    public record Figures(String table, List<String> differences) {}

    /**
     * Reads the figures once the reports have caught up.
     *
     * @param positions how far the reports must be, by organization
     */
    public Figures read(Map<String, Long> positions) {
        String all = positions.entrySet().stream()
                .map(position -> position.getKey() + "/" + position.getValue())
                .collect(Collectors.joining(","));
        reporting.getWaiting("/v1/progress/2021?minPosition=" + all, WAIT);
        bacTuLiem();
        cauGiay();
        longBien();
        haNoi();
        activities();
        classes();
        return new Figures(table.toString(), List.copyOf(differences));
    }

    private void bacTuLiem() {
        Progress progress = progress("/v1/progress/2020/HN-BACTULIEM");
        expect("Bắc Từ Liêm 2020, unions", progress.newUnions(), 17, 18, "105.88", 0, "EXCEEDED");
        expect("Bắc Từ Liêm 2020, members", progress.newMembers(), 850, 1011, "118.94", 0, "EXCEEDED");
        table.append(ProgressTable.of(
                "Tiến độ thực hiện kế hoạch năm 2020", List.of(progress, progress("/v1/progress/2020/HN"))));
    }

    private void cauGiay() {
        String asOf = "?asOf=" + APRIL_REPORT;
        Progress progress = progress("/v1/progress/2021/HN-CAUGIAY" + asOf);
        expect("Cầu Giấy 2021, unions", progress.newUnions(), 27, 11, "40.74", 16, "IN_PROGRESS");
        expect("Cầu Giấy 2021, members", progress.newMembers(), 1450, 589, "40.62", 861, "IN_PROGRESS");
        table.append(ProgressTable.of(
                "Tiến độ thực hiện kế hoạch năm 2021, đến ngày " + ProgressTable.DATE.format(APRIL_REPORT),
                List.of(
                        progress,
                        progress("/v1/progress/2021/HN-DONGDA" + asOf),
                        progress("/v1/progress/2021/HN-HOANGMAI" + asOf),
                        progress("/v1/progress/2021/HN-KCN" + asOf),
                        progress("/v1/progress/2021/HN" + asOf))));
        List<String> largest = new ArrayList<>();
        for (JsonNode row : reporting.get(LARGEST).body().path("unions")) {
            String name = row.path("union").path("name").asText();
            largest.add(name.replaceFirst("^CĐCS Công ty ", "") + " "
                    + row.path("admitted").asLong());
        }
        expect(
                "Cầu Giấy 2021, largest admissions",
                largest,
                List.of("Kim Lâm 154", "Miichisoft 83", "Nhà D'LAND 69", "Point Avenue 42"));
        table.append("  Kết nạp nhiều nhất tại Cầu Giấy: %s%n".formatted(String.join(", ", largest)));
    }

    private void longBien() {
        Progress progress = progress("/v1/progress/2017/HN-LONGBIEN");
        reachedBeforeMidYear("Long Biên 2017, unions", progress.newUnions(), 22);
        reachedBeforeMidYear("Long Biên 2017, members", progress.newMembers(), 1400);
        table.append(ProgressTable.of(
                "Tiến độ thực hiện kế hoạch năm 2017", List.of(progress, progress("/v1/progress/2017/HN"))));
        long workerInitiated = 0;
        for (JsonNode bucket : reporting.get(NEW_METHOD_UNTIL_MAY).body().path("buckets")) {
            if (bucket.path("key").asText().equals("WORKER_INITIATED")) {
                workerInitiated = bucket.path("movements").path("founded").asLong();
            }
        }
        expect("Long Biên 2017, unions by the new method until May", workerInitiated, 7L);
        table.append("  Thành lập theo phương thức mới tại Long Biên, 5 tháng đầu năm 2017: %d CĐCS%n"
                .formatted(workerInitiated));
    }

    /** Three years of the city, as its own figure and as the sum over its organizations and the years. */
    private void haNoi() {
        JsonNode growth = reporting.get(THREE_YEARS).body();
        long founded = growth.at("/total/founded").asLong();
        long admitted = growth.at("/total/admitted").asLong();
        expect("Hà Nội 2021–2023, unions", founded, 1_572L);
        expect("Hà Nội 2021–2023, members", admitted, 170_947L);
        Set<String> organizations = new TreeSet<>();
        long foundedBelow = 0;
        long admittedBelow = 0;
        for (JsonNode bucket : growth.path("buckets")) {
            JsonNode rows =
                    reporting.get("/v1/progress/" + bucket.path("key").asText()).body();
            for (JsonNode row : rows.path("organizations")) {
                organizations.add(row.at("/organization/code").asText());
                Progress progress = Progress.of(row);
                foundedBelow += progress.newUnions().actual();
                admittedBelow += progress.newMembers().actual();
            }
        }
        expect("Hà Nội 2021–2023, upper-level unions", organizations.size(), 45);
        expect("Hà Nội 2021–2023, sum of their unions", foundedBelow, founded);
        expect("Hà Nội 2021–2023, sum of their members", admittedBelow, admitted);
        table.append("%nHà Nội, %d công đoàn cấp trên trực tiếp cơ sở, 2021–2023%n".formatted(organizations.size()));
        for (JsonNode bucket : growth.path("buckets")) {
            table.append(line("Năm " + bucket.path("key").asText(), bucket.path("movements")));
        }
        table.append(line("Ba năm", growth.path("total")));
    }

    private static String line(String what, JsonNode movements) {
        return String.format(
                Locale.ROOT,
                "  %-10s thành lập %6s CĐCS, kết nạp %8s đoàn viên%n",
                what,
                ProgressTable.number(movements.path("founded").asLong()),
                ProgressTable.number(movements.path("admitted").asLong()));
    }

    private void activities() {
        table.append("%nHoạt động%n".formatted());
        Map<String, Long> dissemination = sums("HN", "dissemination", "");
        expect("Hà Nội, sessions on Resolution 02", dissemination.get("sessions"), 4_132L);
        expect("Hà Nội, people at them", dissemination.get("participants"), 620_333L);
        BigDecimal coverage = reporting
                .get("/v1/activity-totals?organization=HN&kind=dissemination&by=organization")
                .body()
                .at("/total/ratios/0/percent")
                .decimalValue()
                .setScale(2);
        expect("Hà Nội, coverage of Resolution 02", coverage, new BigDecimal("95.00"));
        table.append("  Hà Nội, Nghị quyết 02: %s cuộc, %s người, %s đoàn viên, người lao động%n"
                .formatted(
                        number(dissemination, "sessions"),
                        number(dissemination, "participants"),
                        ProgressTable.percent(coverage)));
        Map<String, Long> agreements = sums("HN", "welfare-agreement", "");
        expect("Hà Nội, welfare agreements", agreements.get("agreements"), 306L);
        expect("Hà Nội, their beneficiaries", agreements.get("beneficiaries"), 1_006_708L);
        expect("Hà Nội, their value in billions", agreements.getOrDefault("value", 0L) / 1_000_000_000, 39L);
        table.append("  Hà Nội, phúc lợi: %s thỏa thuận, %s lượt người, %s đồng%n"
                .formatted(
                        number(agreements, "agreements"),
                        number(agreements, "beneficiaries"),
                        number(agreements, "value")));
        Map<String, Long> commended = sums("HN-BACTULIEM", "commendation", "&schoolYear=2019-2020");
        expect("Bắc Từ Liêm 2019–2020, collectives commended", commended.get("collectives"), 50L);
        expect("Bắc Từ Liêm 2019–2020, individuals commended", commended.get("individuals"), 41L);
        Map<String, Long> party = sums("HN-BACTULIEM", "party-admission", "&from=2020-01-01&to=2020-12-31");
        expect("Bắc Từ Liêm 2020, admitted to the Party", party.get("admitted"), 103L);
        table.append("  Bắc Từ Liêm: khen thưởng %s tập thể, %s cá nhân năm học 2019-2020; kết nạp Đảng %s năm 2020%n"
                .formatted(
                        number(commended, "collectives"), number(commended, "individuals"), number(party, "admitted")));
    }

    /** Who is in the two best classes, by level and by sector. */
    private void classes() {
        JsonNode byOwnership = classification("GRASSROOTS", "ownership");
        JsonNode bySector = classification("GRASSROOTS", "sector");
        JsonNode state = part(byOwnership, "STATE");
        JsonNode others = part(byOwnership, "OTHER");
        JsonNode nonState = part(bySector, "NON_STATE");
        JsonNode foreign = part(bySector, "FDI");
        JsonNode upperLevel = classification("UPPER_LEVEL", "sector").path("total");
        expectBest("Hà Nội 2023, state unions", state, 150, 140, "93.33");
        expectBest("Hà Nội 2023, state unions as a sector", part(bySector, "STATE"), 150, 140, "93.33");
        expectBest("Hà Nội 2023, other unions", others, 300, 166, "55.33");
        expect("Hà Nội 2023, sum of the other sectors", evaluated(nonState) + evaluated(foreign), 300L);
        expect("Hà Nội 2023, sum of their two best classes", best(nonState) + best(foreign), 166L);
        expectBest("Hà Nội 2023, upper-level unions", upperLevel, 45, 45, "100.00");
        table.append("%nXếp loại năm %s, hoàn thành tốt nhiệm vụ trở lên%n".formatted(DemoScores.PERIOD));
        table.append(best("CĐCS khu vực Nhà nước", state));
        table.append(best("CĐCS các khu vực khác", others));
        table.append(best("  ngoài Nhà nước", nonState));
        table.append(best("  có vốn đầu tư nước ngoài", foreign));
        table.append(best("Công đoàn cấp trên trực tiếp cơ sở", upperLevel));
    }

    private JsonNode classification(String level, String by) {
        return reporting
                .get("/v1/classifications/%s?organization=HN&level=%s&by=%s".formatted(DemoScores.PERIOD, level, by))
                .body();
    }

    private static JsonNode part(JsonNode report, String key) {
        for (JsonNode bucket : report.path("buckets")) {
            if (bucket.path("key").asText().equals(key)) {
                return bucket.path("classification");
            }
        }
        throw new DemoException("There is no %s in %s".formatted(key, report));
    }

    private static long evaluated(JsonNode classification) {
        return classification.path("evaluated").asLong();
    }

    private static long best(JsonNode classification) {
        return classification.at("/distinguished/count").asLong();
    }

    private static BigDecimal percentOfBest(JsonNode classification) {
        return classification.at("/distinguished/percent").decimalValue().setScale(2);
    }

    private static String best(String whose, JsonNode classification) {
        return String.format(
                Locale.ROOT,
                "  %-36s %9s %9s%n",
                whose,
                ProgressTable.number(best(classification)) + "/" + ProgressTable.number(evaluated(classification)),
                ProgressTable.percent(percentOfBest(classification)));
    }

    private void expectBest(String what, JsonNode classification, long evaluated, long best, String percent) {
        expect(what + ", evaluated", evaluated(classification), evaluated);
        expect(what + ", in the two best classes", best(classification), best);
        expect(what + ", percent of these", percentOfBest(classification), new BigDecimal(percent));
    }

    private Map<String, Long> sums(String organization, String kind, String period) {
        Map<String, Long> sums = new HashMap<>();
        reporting
                .get("/v1/activity-totals?organization=%s&kind=%s%s&by=year".formatted(organization, kind, period))
                .body()
                .at("/total/measures")
                .forEach(measure -> sums.put(
                        measure.path("code").asText(), measure.path("amount").asLong()));
        return sums;
    }

    private static String number(Map<String, Long> sums, String measure) {
        return ProgressTable.number(sums.getOrDefault(measure, 0L));
    }

    private Progress progress(String path) {
        return Progress.of(reporting.get(path).body());
    }

    private void reachedBeforeMidYear(String what, Progress.Measure measure, long target) {
        expect(what + ", target", measure.target(), target);
        if (measure.actual() < target) {
            differences.add("%s: %d of %d, not reached".formatted(what, measure.actual(), target));
        }
        if (measure.reachedOn() == null || !measure.reachedOn().isBefore(MIDDLE_OF_2017)) {
            differences.add("%s: reached on %s, not before mid-year".formatted(what, measure.reachedOn()));
        }
    }

    private void expect(
            String what,
            Progress.Measure measure,
            long target,
            long actual,
            String percent,
            long remaining,
            String status) {
        expect(what + ", target", measure.target(), target);
        expect(what, measure.actual(), actual);
        expect(what + ", percent", measure.percent(), new BigDecimal(percent));
        expect(what + ", remaining", measure.remaining(), remaining);
        expect(what + ", status", measure.status(), status);
    }

    private void expect(String what, @Nullable Object found, Object expected) {
        if (!Objects.equals(found, expected)) {
            differences.add("%s: %s instead of %s".formatted(what, found, expected));
        }
    }
}
