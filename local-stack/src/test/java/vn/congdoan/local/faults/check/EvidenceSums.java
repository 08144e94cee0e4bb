package vn.congdoan.local.faults.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import vn.congdoan.local.faults.system.CongDoan;
import vn.congdoan.local.faults.traffic.Caller;
import vn.congdoan.local.faults.traffic.Caller.Call;
import vn.congdoan.local.faults.traffic.Caller.Reply;

/** Whether the city's figures can be taken apart into exactly the journal rows that they count. */
final class EvidenceSums {

    private static final Map<String, String> MEASURES =
            Map.of("newUnions", "UNIONS_FOUNDED", "newMembers", "MEMBERS_ADMITTED");
    private static final List<Integer> YEARS = List.of(2023, 2024);

    private final List<String> findings = new ArrayList<>();
    private final Caller caller;
    private final URI reporting;

    EvidenceSums(CongDoan system, IndependentFold fold) {
        this.caller = new Caller(system.tokens().issue("partner"), Duration.ofSeconds(15));
        this.reporting = system.reportings().get(0).address();
        for (int year : YEARS) {
            MEASURES.forEach((measure, counted) -> compare(year, measure, fold.places("HN", counted, year)));
        }
    }

    private void compare(int year, String measure, Set<String> expected) {
        String path = "/v1/progress/%d/HN/evidence?limit=200&measure=%s".formatted(year, measure);
        Set<String> places = new HashSet<>();
        long sum = 0;
        long total = expected.size();
        String cursor = "";
        do {
            Reply reply = caller.call(reporting, Call.get(path + cursor));
            if (reply.status() != 200) {
                findings.add("%s answered %d".formatted(path, reply.status()));
                return;
            }
            total = reply.body().path("total").asLong();
            for (JsonNode item : reply.body().path("items")) {
                sum += item.path("count").asLong();
                item.path("positions").forEach(range -> addAll(places, range.asText()));
            }
            String next = reply.body().path("nextCursor").asText("");
            cursor = next.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        } while (!cursor.isEmpty());
        if (sum != total || !places.equals(expected)) {
            findings.add("%s: total %d, sum %d, %d positions, the journal has %d"
                    .formatted(path, total, sum, places.size(), expected.size()));
        }
    }

    /** A range is like {@code HN-CAUGIAY/17-170}, or one position. */
    private static void addAll(Set<String> places, String range) {
        int slash = range.lastIndexOf('/');
        String[] ends = range.substring(slash + 1).split("-", 2);
        LongStream.rangeClosed(Long.parseLong(ends[0]), Long.parseLong(ends[ends.length - 1]))
                .forEach(position -> places.add(range.substring(0, slash + 1) + position));
    }

    List<String> findings() {
        return findings;
    }
}
