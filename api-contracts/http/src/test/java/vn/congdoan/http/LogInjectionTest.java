package vn.congdoan.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;
import vn.congdoan.guards.TestTokens;

@QuarkusTest
@QuarkusTestResource(TestTokens.class)
class LogInjectionTest {

    @Test
    void aNewLineInAnAddressBeginsNoNewLineInTheLog() throws IOException {
        List<String> logged = new CopyOnWriteArrayList<>();
        Handler reader = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(new SimpleFormatter().formatMessage(entry));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        root.addHandler(reader);
        try {
            RawConnection.answerTo("""
                    GET /v1/samples/failure;a=%%0d%%0aINFO%%20all%%20is%%20well HTTP/1.1
                    Host: localhost
                    Connection: close
                    User-Agent: a%%0ab
                    Authorization: Bearer %s

                    """.formatted(TestTokens.token("lan", Roles.CITY_OFFICER)));
        } finally {
            root.removeHandler(reader);
        }

        assertThat(logged).anyMatch(line -> line.contains("/v1/samples/failure"));
        assertThat(logged).noneMatch(line -> line.contains("\n"));
    }
}
