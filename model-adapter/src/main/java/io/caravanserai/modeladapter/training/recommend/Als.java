package io.caravanserai.modeladapter.training.recommend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Implicit factors by alternating least squares (Hu, Koren and Volinsky 2008): buying once is a preference, buying often
 * makes it surer. What comes out is {@code y_i' (Y'Y + penalty)^-1 y_j}, how much a purchase of one product speaks for
 * another.
 */
final class Als {

    private final int factors;
    private final int rounds;
    private final double penalty;
    private final double sureness;
    private final long seed;

    Als(int factors, int rounds, double penalty, double sureness, long seed) {
        this.factors = factors;
        this.rounds = rounds;
        this.penalty = penalty;
        this.sureness = sureness;
        this.seed = seed;
    }

    Map<String, Map<String, Double>> neighbours(
            History history, Map<String, Double> buyers, double weight, double again) {
        int customers = history.bought().size();
        List<String> products = List.copyOf(new TreeSet<>(buyers.keySet()));
        Map<String, Integer> places = new HashMap<>();
        products.forEach(product -> places.put(product, places.size()));
        List<int[]> byCustomer = new ArrayList<>();
        List<double[]> times = new ArrayList<>();
        history.times().values().forEach(bought -> {
            List<Map.Entry<String, Double>> known = bought.entrySet().stream()
                    .filter(one -> places.containsKey(one.getKey()))
                    .toList();
            byCustomer.add(
                    known.stream().mapToInt(one -> places.get(one.getKey())).toArray());
            times.add(known.stream().mapToDouble(Map.Entry::getValue).toArray());
        });
        double[][] items = fitted(byCustomer, times, products.size());
        return table(products, items, buyers, customers, weight, again);
    }

    private double[][] fitted(List<int[]> byCustomer, List<double[]> times, int products) {
        Random random = new Random(seed);
        double[][] items = new double[products][factors];
        for (double[] item : items) {
            java.util.Arrays.setAll(item, i -> 0.1 * random.nextGaussian());
        }
        List<List<int[]>> byProduct = new ArrayList<>();
        for (int product = 0; product < products; product++) {
            byProduct.add(new ArrayList<>());
        }
        for (int customer = 0; customer < byCustomer.size(); customer++) {
            int[] bought = byCustomer.get(customer);
            for (int i = 0; i < bought.length; i++) {
                byProduct.get(bought[i]).add(new int[] {customer, i});
            }
        }
        double[][] customers = new double[byCustomer.size()][];
        for (int round = 0; round < rounds; round++) {
            double[][] base = gram(items);
            for (int customer = 0; customer < customers.length; customer++) {
                customers[customer] = solved(base, items, byCustomer.get(customer), times.get(customer));
            }
            double[][] other = gram(customers);
            for (int product = 0; product < products; product++) {
                List<int[]> buyers = byProduct.get(product);
                int[] who = buyers.stream().mapToInt(one -> one[0]).toArray();
                double[] often = buyers.stream()
                        .mapToDouble(one -> times.get(one[0])[one[1]])
                        .toArray();
                items[product] = solved(other, customers, who, often);
            }
        }
        return items;
    }

    /** Solves (G + sum of (c-1) y y' + penalty) x = sum of c y. */
    private double[] solved(double[][] gram, double[][] others, int[] which, double[] often) {
        double[][] left = new double[factors][];
        java.util.Arrays.setAll(left, i -> gram[i].clone());
        double[] right = new double[factors];
        for (int i = 0; i < which.length; i++) {
            double extra = sureness * often[i];
            double[] other = others[which[i]];
            for (int a = 0; a < factors; a++) {
                right[a] += (1 + extra) * other[a];
                for (int b = 0; b < factors; b++) {
                    left[a][b] += extra * other[a] * other[b];
                }
            }
        }
        return new CholeskyDecomposition(new Array2DRowRealMatrix(left, false), 1e-6, 1e-300)
                .getSolver()
                .solve(new ArrayRealVector(right, false))
                .toArray();
    }

    private double[][] gram(double[][] rows) {
        double[][] gram = new double[factors][factors];
        for (double[] row : rows) {
            for (int a = 0; a < factors; a++) {
                for (int b = 0; b < factors; b++) {
                    gram[a][b] += row[a] * row[b];
                }
            }
        }
        for (int a = 0; a < factors; a++) {
            gram[a][a] += penalty;
        }
        return gram;
    }

    private Map<String, Map<String, Double>> table(
            List<String> products,
            double[][] items,
            Map<String, Double> buyers,
            int customers,
            double weight,
            double again) {
        RealMatrix factor = new Array2DRowRealMatrix(items, false);
        RealMatrix speaks = new CholeskyDecomposition(new Array2DRowRealMatrix(gram(items), false), 1e-6, 1e-300)
                .getSolver()
                .solve(factor.transpose());
        Map<String, Map<String, Double>> table = new HashMap<>(Neighbours.popular(buyers, customers));
        for (int product = 0; product < products.size(); product++) {
            double[] weights = speaks.preMultiply(items[product]);
            Map<String, Double> near = new HashMap<>();
            double most = java.util.Arrays.stream(weights).max().orElse(1);
            for (int other = 0; other < weights.length; other++) {
                near.put(products.get(other), weight * weights[other] / most);
            }
            near.put(products.get(product), again);
            table.put(products.get(product), Neighbours.nearest(near, Neighbours.KEPT));
        }
        return table;
    }
}
