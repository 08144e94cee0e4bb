package vn.congdoan.http.request;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.validation.ClockProvider;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;

/** The clock of both services: the dates of facts are dates in Asia/Ho_Chi_Minh, wherever the machine stands. */
class VietnamClock {

    @Produces
    @Singleton
    @DefaultBean
    Clock clock(ClockConfig config) {
        Clock here = Clock.offset(Clock.system(ZoneId.of("Asia/Ho_Chi_Minh")), config.offset());
        // PostgreSQL keeps microseconds: what is answered is then what is stored.
        return Clock.tick(here, Duration.ofNanos(1_000));
    }

    /** By which Bean Validation tells the past from the future. */
    @Singleton
    static class OfValidation implements ClockProvider {

        private final Clock clock;

        OfValidation(Clock clock) {
            this.clock = clock;
        }

        @Override
        public Clock getClock() {
            return clock;
        }
    }
}
