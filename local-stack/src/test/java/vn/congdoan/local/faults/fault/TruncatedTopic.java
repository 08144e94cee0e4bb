package vn.congdoan.local.faults.fault;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import vn.congdoan.local.faults.system.CongDoan;
import vn.congdoan.local.faults.system.Service;

/** The topic loses all its records while nobody of reporting-service is there to read them. */
record TruncatedTopic(CongDoan system) implements Fault {

    @Override
    public String kind() {
        return "topic truncated unread";
    }

    @Override
    public String target() {
        return CongDoan.TOPIC;
    }

    @Override
    public Set<String> touches() {
        Set<String> names =
                system.reportings().stream().map(Service::name).collect(Collectors.toCollection(TreeSet::new));
        names.addAll(Set.of("kafka", "topic"));
        return names;
    }

    @Override
    public void begin() {
        system.reportings().forEach(service -> service.process().kill());
    }

    @Override
    public void end() throws Exception {
        try {
            truncate();
        } finally {
            system.reportings().stream().parallel().forEach(service -> service.process()
                    .start());
        }
    }

    private void truncate() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", system.bootstrapServers()))) {
            TopicDescription topic = Objects.requireNonNull(admin.describeTopics(Set.of(CongDoan.TOPIC))
                    .allTopicNames()
                    .get(20, TimeUnit.SECONDS)
                    .get(CongDoan.TOPIC));
            Map<TopicPartition, OffsetSpec> latest = topic.partitions().stream()
                    .collect(Collectors.toMap(
                            info -> new TopicPartition(CongDoan.TOPIC, info.partition()), info -> OffsetSpec.latest()));
            Map<TopicPartition, RecordsToDelete> all =
                    admin.listOffsets(latest).all().get(20, TimeUnit.SECONDS).entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey,
                                    end -> RecordsToDelete.beforeOffset(
                                            end.getValue().offset())));
            admin.deleteRecords(all).all().get(20, TimeUnit.SECONDS);
        }
    }
}
