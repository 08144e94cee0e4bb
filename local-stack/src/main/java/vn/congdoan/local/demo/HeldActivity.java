package vn.congdoan.local.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.local.demo.Requests.Activity;
import vn.congdoan.local.demo.Requests.Amount;

/**
 * An activity that the demo records: told of, or a share of what the documents give the sum of; the same in every run.
 *
 * @param amounts by the codes of their measures
 */
record HeldActivity(
        String kind,
        String organization,
        LocalDate heldOn,
        @Nullable String schoolYear,
        String title,
        Map<String, Long> amounts) {

    private static final int SEED = 4132;

    /** {@return all of them} */
    static List<HeldActivity> all() {
        return Stream.concat(
                        DemoTable.rows("activities.csv").stream().map(HeldActivity::told),
                        DemoTable.rows("city-activities.csv").stream().flatMap(row -> shares(row).stream()))
                .toList();
    }

    private static HeldActivity told(List<String> row) {
        Map<String, Long> amounts = new LinkedHashMap<>();
        for (String amount : row.get(5).split(" ", -1)) {
            String[] parts = amount.split(":", 2);
            amounts.put(parts[0], Long.valueOf(parts[1]));
        }
        return new HeldActivity(
                row.get(0),
                row.get(1),
                LocalDate.parse(row.get(2)),
                row.get(3).isEmpty() ? null : row.get(3),
                row.get(4),
                amounts);
    }

    private static List<HeldActivity> shares(List<String> row) {
        Random random = new Random(SEED);
        Map<String, Integer> weights = YearlyGrowth.all().stream()
                .collect(Collectors.toMap(
                        YearlyGrowth::organization, YearlyGrowth::admitted, Integer::sum, LinkedHashMap::new));
        double[] weighed =
                weights.values().stream().mapToDouble(Integer::doubleValue).toArray();
        Map<String, long[]> amounts = new LinkedHashMap<>();
        for (String amount : row.get(4).split(" ", -1)) {
            String[] parts = amount.split("[:*]", -1);
            long each = parts.length > 2 ? Long.parseLong(parts[2]) : 1;
            amounts.put(
                    parts[0],
                    Arrays.stream(Shares.of(Integer.parseInt(parts[1]), weighed, 1))
                            .mapToLong(share -> share * each)
                            .toArray());
        }
        List<HeldActivity> held = new ArrayList<>();
        for (String organization : weights.keySet()) {
            int place = held.size();
            Map<String, Long> own = new LinkedHashMap<>();
            amounts.forEach((measure, all) -> own.put(measure, all[place]));
            held.add(new HeldActivity(
                    row.get(0),
                    organization,
                    OfficeDays.any(random, LocalDate.parse(row.get(1)), LocalDate.parse(row.get(2))),
                    null,
                    row.get(3),
                    own));
        }
        return held;
    }

    Activity request() {
        return new Activity(
                kind,
                organization,
                heldOn,
                schoolYear,
                title,
                amounts.entrySet().stream()
                        .map(amount -> new Amount(amount.getKey(), amount.getValue()))
                        .toList());
    }

    /** {@return what tells it from the others} */
    List<String> key() {
        return List.of(kind, organization, heldOn.toString(), title);
    }
}
