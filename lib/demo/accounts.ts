/** The accounts of the made-up district and their one password, which everybody may know. */
export const DEMO_PASSWORD = "Gongkai-demo-2026";

type DemoAccount = {
  username: string;
  name: string;
  duty: string;
  roles?: readonly ("system" | "security" | "audit" | "monitor")[];
  bodies?: readonly string[];
};

export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  { username: "demo-admin", name: "演示管理员", duty: "管理员（系统、安全、审计）", roles: ["system", "security", "audit"] },
  { username: "demo-monitor", name: "演示督查员", duty: "督查（区政府办公室）", roles: ["monitor"] },
  { username: "demo-jiaoyu", name: "演示填报员甲", duty: "填报员（区教育局）", bodies: ["jiaoyu"] },
  { username: "demo-minzheng", name: "演示填报员乙", duty: "填报员（区民政局）", bodies: ["minzheng"] },
];
