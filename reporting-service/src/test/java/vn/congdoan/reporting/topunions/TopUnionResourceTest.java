package vn.congdoan.reporting.topunions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.congdoan.contracts.event.MembershipEvent;
import vn.congdoan.reporting.Facts;
import vn.congdoan.reporting.Facts.Union;
import vn.congdoan.reporting.Reported;
import vn.congdoan.reporting.ServiceTest;

@ServiceTest
class TopUnionResourceTest {

    private static final LocalDate APRIL_4 = LocalDate.of(2021, 4, 4);

    private Reported reported;

    @BeforeEach
    void tell() {
        List<MembershipEvent> facts = new ArrayList<>(List.of(
                Facts.city("HN", "LĐLĐ thành phố Hà Nội"),
                Facts.district("HN-CAUGIAY", "LĐLĐ quận Cầu Giấy", "HN"),
                Facts.district("HN-LONGBIEN", "LĐLĐ quận Long Biên", "HN")));
        admit(facts, Union.of("HN-CAUGIAY", "Ớt"), 2);
        admit(facts, Union.of("HN-CAUGIAY", "Ô mai"), 2);
        admit(facts, Union.of("HN-CAUGIAY", "Đá"), 2);
        admit(facts, Union.of("HN-CAUGIAY", "Zồ"), 3);
        admit(facts, Union.of("HN-CAUGIAY", "Chưa kết nạp"), 0);
        admit(facts, Union.of("HN-LONGBIEN", "Dừa"), 2);
        facts.add(Facts.transferred(Union.of("HN-CAUGIAY", "Zồ"), Union.of("HN-CAUGIAY", "Chưa kết nạp"), APRIL_4));
        reported = Reported.afresh().tell(facts);
    }

    @AfterEach
    void close() {
        reported.close();
    }

    @Test
    void mostAdmissionsComeFirstAndTiesByNameInVietnameseOrder() {
        assertThat(unions("organization=HN-CAUGIAY&year=2021"))
                .containsExactly("Zồ 3 HN-CAUGIAY", "Đá 2 HN-CAUGIAY", "Ô mai 2 HN-CAUGIAY", "Ớt 2 HN-CAUGIAY");
        assertThat(unions("year=2021"))
                .as("of the whole tree")
                .containsExactly(
                        "Zồ 3 HN-CAUGIAY",
                        "Dừa 2 HN-LONGBIEN",
                        "Đá 2 HN-CAUGIAY",
                        "Ô mai 2 HN-CAUGIAY",
                        "Ớt 2 HN-CAUGIAY");
    }

    @Test
    void theLimitCutsTheList() {
        assertThat(unions("year=2021&limit=2")).containsExactly("Zồ 3 HN-CAUGIAY", "Dừa 2 HN-LONGBIEN");
        refused("year=2021&limit=0", "limit");
        refused("year=2021&limit=101", "limit");
        refused("year=2021&limit=two", "limit");
    }

    @Test
    void onlyTheYearUpToTheDateCounts() {
        assertThat(unions("year=2021&asOf=2021-04-03")).isEmpty();
        assertThat(unions("year=2020")).isEmpty();
        assertThat(unions("limit=3")).as("of this year").isEmpty();
        refused("year=1899", "year");
        refused("year=2021&asOf=2020-04-03", "asOf");
    }

    private static void admit(List<MembershipEvent> facts, Union union, int members) {
        facts.add(Facts.founded(union, APRIL_4));
        for (int n = 0; n < members; n++) {
            facts.add(Facts.admitted(union, APRIL_4));
        }
    }

    private List<String> unions(String query) {
        JsonNode top = reported.read("/v1/top-unions?" + query);
        return StreamSupport.stream(top.get("unions").spliterator(), false)
                .map(union -> union.at("/union/name").asText() + " " + union.get("admitted") + " "
                        + union.at("/union/organization/code").asText())
                .toList();
    }

    private void refused(String query, String parameter) {
        reported.get("/v1/top-unions?" + query).statusCode(400).body("errors[0].parameter", equalTo(parameter));
    }
}
