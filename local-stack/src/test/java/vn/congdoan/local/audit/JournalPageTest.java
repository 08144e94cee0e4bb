package vn.congdoan.local.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalPageTest {

    @Test
    void readsThePayloadToTheLetter() {
        String payload = """
                {"name" :"CĐCS \\u0041 😀 ]}","n":1.50, "nested":{"a":[1,{"b":"\\""}]} }""";

        var rows = JournalPage.read("""
                {"head":18, "items": [ {"organization":"HN","position":17,"eventId":"e","type":"t","payload":%s,"occurredOn":"2021-04-02",\
                "recordedAt":"2021-04-05T02:15:30.123456Z","recordedBy":"officer-7","hash":"ab"} ,
                  {"organization":"HN","position":18,"eventId":"e","type":"t","payload":{},"occurredOn":"2021-04-02",\
                "recordedAt":"2021-04-05T02:15:30Z","recordedBy":"officer-7","traceParent":"00-1","hash":"cd"}], "next":19}
                """.formatted(payload));

        assertThat(rows)
                .containsExactly(
                        new AuditedRow(
                                "HN",
                                17,
                                "e",
                                "t",
                                payload,
                                "2021-04-02",
                                "2021-04-05T02:15:30.123456Z",
                                "officer-7",
                                null,
                                "ab"),
                        new AuditedRow(
                                "HN",
                                18,
                                "e",
                                "t",
                                "{}",
                                "2021-04-02",
                                "2021-04-05T02:15:30Z",
                                "officer-7",
                                "00-1",
                                "cd"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "{\"items\":[{\"organization\":\"HN\"}]}", "{\"items\":[{", "<html>"})
    void refusesWhatIsNoPageOfTheJournal(String answer) {
        assertThatThrownBy(() -> JournalPage.read(answer)).isInstanceOf(AuditException.class);
    }
}
