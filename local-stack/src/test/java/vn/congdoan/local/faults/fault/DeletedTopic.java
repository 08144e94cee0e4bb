package vn.congdoan.local.faults.fault;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import vn.congdoan.local.faults.system.CongDoan;

/** The topic is deleted; nobody but the services is to bring it back. */
record DeletedTopic(CongDoan system) implements Fault {

    @Override
    public String kind() {
        return "topic deleted";
    }

    @Override
    public String target() {
        return CongDoan.TOPIC;
    }

    @Override
    public Set<String> touches() {
        return Set.of("kafka", "topic");
    }

    @Override
    public void begin() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", system.bootstrapServers()))) {
            admin.deleteTopics(List.of(CongDoan.TOPIC)).all().get(20, TimeUnit.SECONDS);
        }
    }

    @Override
    public void end() {
        // The relay makes it anew.
    }
}
