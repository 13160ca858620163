package se.samverk.fact;

import static java.util.Map.entry;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.samverk.testing.ProductClasses;

/** A made-up fact of each kind that the modules in sight tell, made of nothing but plain values. */
public final class FactSamples {

    private static final Map<Class<?>, Object> PLAIN = Map.ofEntries(
            entry(String.class, "text"),
            entry(Integer.class, 12),
            entry(int.class, 12),
            entry(long.class, 12L),
            entry(boolean.class, true),
            entry(LocalDate.class, LocalDate.parse("2026-02-03")),
            entry(Instant.class, Instant.parse("2026-02-03T13:32:00Z")));

    private FactSamples() {}

    /** Every class of facts. */
    public static List<Class<? extends Fact>> types() {
        return ProductClasses.all().stream()
                .filter(type -> type.isAssignableTo(Fact.class) && !type.isInterface())
                .<Class<? extends Fact>>map(type -> type.reflect().asSubclass(Fact.class))
                .toList();
    }

    public static List<Fact> all() {
        return types().stream().flatMap(type -> of(type).stream()).toList();
    }

    /** A fact of a class for each thing that may have happened: the enum that is its first component, if it is one. */
    private static List<Fact> of(Class<?> type) {
        Class<?> first = type.getRecordComponents()[0].getType();
        int kinds = first.isEnum() ? first.getEnumConstants().length : 1;
        return IntStream.range(0, kinds)
                .mapToObj(kind -> (Fact) record(type, kind))
                .toList();
    }

    private static Object record(Class<?> type, int kind) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Stream.of(components)
                .map(component -> value(component.getGenericType()))
                .toArray();
        if (components[0].getType().isEnum()) {
            values[0] = components[0].getType().getEnumConstants()[kind];
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException(closed);
        }
    }

    /**
     * @throws IllegalArgumentException for what is no plain value
     */
    static Object value(Type declared) {
        if (declared instanceof ParameterizedType list && list.getRawType() == List.class) {
            return List.of(value(list.getActualTypeArguments()[0]));
        }
        if (declared instanceof Class<?> type) {
            if (PLAIN.containsKey(type)) {
                return PLAIN.get(type);
            }
            if (type.isEnum()) {
                return type.getEnumConstants()[0];
            }
            if (type.isRecord()) {
                return record(type, 0);
            }
        }
        throw new IllegalArgumentException("No plain value: " + declared);
    }
}
