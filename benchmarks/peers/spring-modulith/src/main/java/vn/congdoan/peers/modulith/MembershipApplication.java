package vn.congdoan.peers.modulith;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The application. Settings come from the environment; see README. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class MembershipApplication {

    /** Runs it until the process is told to end. */
    public static void main(String[] arguments) {
        SpringApplication.run(MembershipApplication.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    /** Makes UUIDv7s (RFC 9562), which keep indexes dense. */
    @Bean
    NoArgGenerator identifiers() {
        return Generators.timeBasedEpochGenerator();
    }
}
