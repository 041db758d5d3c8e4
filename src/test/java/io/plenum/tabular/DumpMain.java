package io.plenum.tabular;
import java.nio.file.*;
public class DumpMain {
  public static void main(String[] a) throws Exception {
    for (String f : a) {
      System.out.println("=== " + f);
      long t0 = System.nanoTime();
      try {
        TableFile file = TableFile.open(Path.of(f), TableChoices.NONE);
        for (var c : file.columns().stream().limit(14).toList()) System.out.println("  " + c);
        file.remarks().forEach(r -> System.out.println("  " + TableTexts.of(r)));
        long[] n = {0}; double[] sum = {0};
        LeftOut out = file.read(new TableConsumer() {
          public void value(TableColumn c, TableTime t, TableValue v, long l) { if (n[0]++ < 4 || (c.index()==0 && n[0] % 500 == 0)) System.out.println("   " + l + " " + c.label() + " " + t + " " + v.text() + " -> " + v.number() + " " + v.unit() + " " + v.status()); if (v.isNumber()) sum[0] += v.number(); }
          public void noTime(long l, String text, Reason r) { System.out.println("   no time " + l + " " + text + " " + r); }
        }, l -> {});
        System.out.println("  values " + n[0] + " sum " + sum[0]);
        out.entries().forEach(e -> System.out.println("  " + TableTexts.of(e)));
      } catch (TableRefused r) { System.out.println("  REFUSED " + TableTexts.of(r)); }
      System.out.println("  ms " + (System.nanoTime() - t0) / 1000000);
    }
  }
}
