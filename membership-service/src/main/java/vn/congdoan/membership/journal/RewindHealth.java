package vn.congdoan.membership.journal;

import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Says in the health of the data which streams were put back behind what was sent of them. */
@HealthGroup("data")
@ApplicationScoped
class RewindHealth implements HealthCheck {

    private final Rewinds rewinds;

    RewindHealth(Rewinds rewinds) {
        this.rewinds = rewinds;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("journal not rewound");
        try {
            var found = rewinds.onRecord();
            found.forEach(rewind -> answer.withData(
                    rewind.organization(),
                    "position %d on the topic is not the journal's; found %s"
                            .formatted(rewind.position(), rewind.detectedAt())));
            return answer.status(found.isEmpty()).build();
        } catch (SQLException e) {
            return answer.down()
                    .withData("unknown", "the database does not answer")
                    .build();
        }
    }
}
