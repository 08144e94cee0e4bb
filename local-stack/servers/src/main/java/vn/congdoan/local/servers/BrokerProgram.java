package vn.congdoan.local.servers;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.common.utils.Utils;

/** The broker's main class: what {@code kafka-storage format} and {@code kafka.Kafka} do, in one start. */
final class BrokerProgram {

    /** The same at every start, or the broker would refuse its own directory. */
    private static final String CLUSTER = "CongDoanLocalStackKafka";

    private BrokerProgram() {}

    /** @param arguments the broker's properties file, and a file to create once the broker serves */
    public static void main(String[] arguments) throws Exception {
        String properties = arguments[0];
        Path ready = Path.of(arguments[1]);
        int formatted = StorageTool.execute(
                new String[] {"format", "--ignore-formatted", "--cluster-id", CLUSTER, "--config", properties},
                new PrintStream(System.err, true, StandardCharsets.UTF_8));
        if (formatted != 0) {
            System.exit(formatted);
        }
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(Utils.loadProps(properties)), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "broker-shutdown"));
        server.startup();
        Files.createFile(ready);
        server.awaitShutdown();
    }
}
