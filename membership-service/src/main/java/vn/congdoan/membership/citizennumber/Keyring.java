package vn.congdoan.membership.citizennumber;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Secret keys by their numbers, 1 to 255, in the order in which the configuration names them. */
final class Keyring {

    private static final int KEY_BYTES = 32;
    private static final int HIGHEST = 255;
    private static final Pattern SEPARATOR = Pattern.compile("[,\\s]+");

    private final Map<Integer, SecretKey> keys;

    private Keyring(Map<Integer, SecretKey> keys) {
        this.keys = keys;
    }

    /**
     * The keys of a setting, or the one key of the older setting for one.
     *
     * @throws ConfigurationException in one line that tells nothing of the keys
     */
    static Keyring of(
            String severalName, Optional<String> several, String oneName, Optional<String> one, String algorithm) {
        if (several.isPresent() == one.isPresent()) {
            throw new ConfigurationException(
                    several.isPresent()
                            ? "both " + severalName + " and " + oneName + " are set; set one of them"
                            : severalName + " is not set; see docs/configuration.md");
        }
        Map<Integer, SecretKey> keys = new LinkedHashMap<>();
        one.ifPresent(key -> keys.put(1, key(oneName, key.strip(), algorithm)));
        several.ifPresent(all -> {
            for (var each : SEPARATOR.splitAsStream(all.strip()).toList()) {
                var number = number(severalName, each);
                if (keys.put(number, key(severalName, each.substring(each.indexOf(':') + 1), algorithm)) != null) {
                    throw new ConfigurationException(severalName + " has two keys of number " + number);
                }
            }
        });
        return new Keyring(keys);
    }

    private static int number(String name, String numbered) {
        var colon = numbered.indexOf(':');
        if (colon >= 1 && colon <= 3 && numbered.substring(0, colon).chars().allMatch(c -> c >= '0' && c <= '9')) {
            var number = Integer.parseInt(numbered.substring(0, colon));
            if (number >= 1 && number <= HIGHEST) {
                return number;
            }
        }
        throw new ConfigurationException(name + " is not of the form <number 1 to 255>:<base64>, separated by commas");
    }

    private static SecretKey key(String name, String base64, String algorithm) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            // Without its cause, which would tell of the key.
            throw new ConfigurationException(name + " is not base64");
        }
        if (bytes.length != KEY_BYTES) {
            throw new ConfigurationException(name + " has " + bytes.length + " bytes; it must have " + KEY_BYTES);
        }
        return new SecretKeySpec(bytes, algorithm);
    }

    /** The numbers, the first named first. */
    List<Integer> numbers() {
        return List.copyOf(keys.keySet());
    }

    int first() {
        return numbers().get(0);
    }

    int last() {
        var numbers = numbers();
        return numbers.get(numbers.size() - 1);
    }

    Optional<SecretKey> find(int number) {
        return Optional.ofNullable(keys.get(number));
    }

    SecretKey get(int number) {
        return find(number).orElseThrow(() -> new IllegalStateException("there is no key of number " + number));
    }

    List<SecretKey> all() {
        return new ArrayList<>(keys.values());
    }
}
